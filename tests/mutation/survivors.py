"""Names mutants so that the names outlast changes elsewhere in the file, and reads the list of those that may survive."""

from collections import Counter


def keys(mutants):
    """number: `FILE FUNCTION: ORIGINAL => MUTANT`, with a number if a function has several of the same."""
    seen, all_keys = Counter(), {}
    for number, one in mutants.items():
        key = f"{one.path} {one.function or '-'}: {one.was} => {one.becomes or '(removed)'}"
        seen[key] += 1
        all_keys[number] = key if seen[key] == 1 else f"{key} #{seen[key]}"
    return all_keys


def read(path):
    """key: reason. A line `FILE FUNCTION`, then under it mutants, and under those, further in, why they may survive."""
    listed, waiting, place = {}, [], ""
    for number, line in enumerate(path.read_text().splitlines() if path.exists() else [], 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("    "):
            for key in waiting:
                listed[key] = line.strip()
            waiting = []
        elif line.startswith("  "):
            waiting.append(f"{place}: {line.strip()}")
        else:
            if waiting:
                raise SystemExit(f"{path}:{number}: there is no reason for {waiting[0]}")
            place = line.strip()
    if waiting:
        raise SystemExit(f"{path}: there is no reason for {waiting[0]}")
    return listed

"""`errcat new --interactive` at a terminal: interactive.py ERRCAT

A person answers each question once it is there. Asserted is all that the terminal shows, the typed answers among it.
"""
import os
import pty
import select
import sys
import tempfile

errcat = os.path.abspath(sys.argv[1])
END_OF_FILE = "\x04"  # Ctrl-D
INTERRUPT = "\x03"  # Ctrl-C


def read_until(terminal, end, seen):
    """Reads until the terminal shows more, and `end` last; without `end`, until the program ends."""
    before = len(seen)
    while end is None or len(seen) == before or not seen.endswith(end):
        ready, _, _ = select.select([terminal], [], [], 60)
        if not ready:
            sys.exit("errcat waits, and the terminal shows\n" + seen)
        try:
            data = os.read(terminal, 4096).decode()
        except OSError:  # how Linux reports that nobody has the terminal open any more
            data = ""
        if not data:
            return seen
        seen += data
    return seen


def talk(arguments, answers):
    """What the terminal shows, and the exit code; negative after a signal.

    answers: pairs of the end of a question and what the person types.
    """
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm", NO_COLOR="1")
        os.execv(errcat, ["errcat", *arguments])
    seen = ""
    for question, answer in answers:
        before = len(seen)
        seen = read_until(terminal, question, seen)
        if not seen.endswith(question):
            sys.exit("errcat did not ask `%s`, but the terminal shows\n%s" % (question, seen[before:]))
        os.write(terminal, answer.encode())
    seen = read_until(terminal, None, seen)
    os.close(terminal)
    return seen.replace("\r\n", "\n"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


failed = False


def expect(what, actual, expected):
    global failed
    if actual != expected:
        failed = True
        print("%s: expected\n%s\nbut was\n%s" % (what, expected, actual))


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    dialogue = talk(["new", "third", "--interactive"], [
        ("(Enter: Third) ", "Thirst\x7f\x7fd party\n"),  # two characters taken back
        ("(Enter: none): ", "https://third.example/errors\n"),
        ("(Enter: not known) ", "error/code\n"),
        ("(Enter: not known) ", "/error/code\n"),
        ("(Enter: not known) ", "\n"),
        ("(Enter: none): ", "lt\n"),
        ("(Enter: none): ", "KEY_EXPIRED\n"),
        ("such as 401: ", "4o1\n"),
        ("such as 401: ", "401\n"),
        ("(Enter: no more): ", "\n"),
    ])
    expect("all answers", dialogue, ("""\
What do people call it? (Enter: Third) Thirst\b \b\b \bd party
The address of its page about errors (Enter: none): https://third.example/errors
Where does an error response have the code, as in /error/code? (Enter: not known) error/code
`error/code` is no place in a response: write a JSON pointer such as /error/code, or header:NAME
Where does an error response have the code, as in /error/code? (Enter: not known) /error/code
Where does it have the message? (Enter: not known) 
A language that end users read, besides en (Enter: none): lt
The code of an error, such as KEY_EXPIRED (Enter: none): KEY_EXPIRED
The status that it comes with, such as 401: 4o1
`4o1` is no status such as 401 or 4xx
The status that it comes with, such as 401: 401
The code of another one (Enter: no more): 
specs/third.yaml: written
Next: answer the questions in its comments, or add an error:
  errcat add third key_expired --code KEY_EXPIRED --status 401
""", 0))
    with open("specs/third.yaml", encoding="utf-8") as file:
        lines = [line for line in file.read().splitlines() if line.strip() and not line.lstrip().startswith("#")]
    expect("the spec", "\n".join(lines), """\
errcat: 1
vendor: third
title: "Third party"
locales:
  - "en"
  - "lt"
sources:
  errors: {title: "Errors", url: "https://third.example/errors"}
envelope:
  code: "/error/code"
  message: {at: "unspecified", audience: developer}  # shown to end users only if it is written for them: `end_user`
errors:
  key_expired:
    number: 1
    code: "KEY_EXPIRED"
    status: [401]
    summary: "The vendor reports key expired.\"""")

    # What an option says is not asked.
    expect("answers as options", talk(
        ["new", "fourth", "--interactive", "--title", "Fourth", "--url", "https://x.example", "--code", "/code",
         "--message", "/message", "--locale", "en"], [("(Enter: none): ", "\n")]), ("""\
The code of an error, such as KEY_EXPIRED (Enter: none): 
specs/fourth.yaml: written
Next: answer the questions in its comments, or add an error:
  errcat add fourth key_expired --code KEY_EXPIRED --status 401
""", 0))

    expect("the end of the answers", talk(["new", "fifth", "--interactive"], [("(Enter: Fifth) ", END_OF_FILE)]),
           ("What do people call it? (Enter: Fifth) errcat: the answers ended, so errcat wrote nothing\n", 2))
    expect("an interrupt", talk(["new", "fifth", "--interactive"], [("(Enter: Fifth) ", INTERRUPT)]),
           ("What do people call it? (Enter: Fifth) ^C", -2))
    expect("the folder", sorted(os.listdir("specs")), ["fourth.yaml", "third.yaml"])
sys.exit(failed)

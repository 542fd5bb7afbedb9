#pragma once
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/// Included by the mutated copy of a source, which asks at each place that has a mutant whether it is the one that runs. Of an
/// evaluation at compile time there is none.
namespace errcat_mutation {

inline constexpr int most = 1 << 16;
inline int chosen = 0;
inline unsigned char* reached = nullptr;

/// Before all other constructors, some of which run mutated code. The file is shared memory, so that a test that forks or dies
/// has told what it reached.
__attribute__((constructor(101))) inline void choose() {
  if (const char* number = getenv("ERRCAT_MUTANT")) chosen = atoi(number);
  const char* path = getenv("ERRCAT_MUTANTS_REACHED");
  if (path == nullptr || reached != nullptr) return;
  const int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0 || ftruncate(file, most) != 0) abort();
  void* const memory = mmap(nullptr, most, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) abort();
  reached = static_cast<unsigned char*>(memory);
  close(file);
}

inline bool is_chosen(int mutant) {
  if (reached != nullptr) reached[mutant] = 1;
  return chosen == mutant;
}

constexpr bool on(int mutant) noexcept {
  return !__builtin_is_constant_evaluated() && is_chosen(mutant);
}

}  // namespace errcat_mutation

// Replaces a program's `operator new` with one that counts, for tests and benchmarks of how much is
// allocated.
#include "allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

std::size_t made = 0;

}  // namespace

std::size_t allocations() {
  return made;
}

void* operator new(std::size_t size) {
  ++made;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* of) noexcept {
  std::free(of);
}
void operator delete(void* of, std::size_t) noexcept {
  std::free(of);
}

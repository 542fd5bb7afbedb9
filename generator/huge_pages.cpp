#include <mimalloc.h>

// Takes memory in huge pages. A run allocates much in a short time, and on many machines the first touch of
// each small page costs more than what errcat writes there, above all in virtual machines.
namespace {

void use_huge_pages() {
  mi_option_set_enabled(mi_option_large_os_pages, true);
  mi_option_set(mi_option_eager_commit_delay, 0);  // from the first allocation on
}

/// Runs before shared libraries do, because their first allocations take a segment of 32 MiB.
[[gnu::section(".preinit_array"), gnu::used]] void (*const before_libraries)() = use_huge_pages;

}  // namespace

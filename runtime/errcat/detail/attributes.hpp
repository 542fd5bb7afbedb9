#pragma once

/// Attributes that only some compilers know.
#if defined(__GNUC__)
#define ERRCAT_NOINLINE [[gnu::noinline]]
#define ERRCAT_ALWAYS_INLINE [[gnu::always_inline]]
#define ERRCAT_COLD [[gnu::cold]]
#else
#define ERRCAT_NOINLINE
#define ERRCAT_ALWAYS_INLINE
#define ERRCAT_COLD
#endif

/// Whether a shared library shows a symbol to others. On Windows, symbols have no such property.
#if defined(__GNUC__) && !defined(_WIN32)
#define ERRCAT_VISIBLE [[gnu::visibility("default")]]
#define ERRCAT_HIDDEN [[gnu::visibility("hidden")]]
#else
#define ERRCAT_VISIBLE
#define ERRCAT_HIDDEN
#endif

#pragma once
// The one header that knows which Catch2 this is: 2.13 has one header, 3.x several.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

# Everything comes as a Debian 12 package; script/setup names them.
find_package(yaml-cpp 0.7 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(pugixml 1.12 REQUIRED)
find_path(ERRCAT_XXHASH_INCLUDE_DIR xxhash.h REQUIRED)
find_path(ERRCAT_DTL_INCLUDE_DIR dtl/dtl.hpp REQUIRED)
mark_as_advanced(ERRCAT_XXHASH_INCLUDE_DIR ERRCAT_DTL_INCLUDE_DIR)

# Both are used as headers alone, and neither has a CMake package.
add_library(errcat_xxhash INTERFACE)
target_include_directories(errcat_xxhash SYSTEM INTERFACE ${ERRCAT_XXHASH_INCLUDE_DIR})
target_compile_definitions(errcat_xxhash INTERFACE XXH_INLINE_ALL)
add_library(errcat_dtl INTERFACE)
target_include_directories(errcat_dtl SYSTEM INTERFACE ${ERRCAT_DTL_INCLUDE_DIR})

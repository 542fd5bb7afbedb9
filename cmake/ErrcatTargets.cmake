# Warnings and language level of our own code; consumers get none of it.
add_library(errcat_strict INTERFACE)
target_compile_features(errcat_strict INTERFACE cxx_std_20)
target_compile_options(errcat_strict INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  # GCC 12 sees an overlap in std::string's operator+ that is not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${ERRCAT_WERROR}>:-Werror>)
# The program reads what others wrote; these are what Debian builds its own with.
set(errcat_hardening $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>
  $<$<CONFIG:Release>:-fstack-protector-strong>)

# errcat_library(NAME SOURCES... [LINKS...]): a part of a program.
function(errcat_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/generator)
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE errcat_strict)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_compile_options(${name} PRIVATE ${errcat_hardening})
  set_target_properties(${name} PROPERTIES UNITY_BUILD ${ERRCAT_UNITY})
endfunction()

# errcat_stage(NAME SOURCES... [LINKS...] [DEFINITIONS...]): one stage of the generator, a folder with a library of its own. With
# ERRCAT_UNITY it is another name of a library that has all stages, and compiles together with those for which the caller
# has the same `errcat_half`: most of what a file takes to compile is what it includes.
function(errcat_stage name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;DEFINITIONS" ${ARGN})
  if(NOT ERRCAT_UNITY)
    errcat_library(errcat_${name} SOURCES ${arg_SOURCES} LINKS ${arg_LINKS})
    target_compile_definitions(errcat_${name} PRIVATE ${arg_DEFINITIONS})
    return()
  endif()
  add_library(errcat_${name} ALIAS errcat_stages)
  target_sources(errcat_stages PRIVATE ${arg_SOURCES})
  set_source_files_properties(${arg_SOURCES} TARGET_DIRECTORY errcat_stages PROPERTIES UNITY_GROUP ${errcat_half})
  set(stages ${errcat_first_stages} ${errcat_last_stages})
  list(TRANSFORM stages PREPEND errcat_)
  list(REMOVE_ITEM arg_LINKS ${stages})
  target_link_libraries(errcat_stages PUBLIC ${arg_LINKS})
  target_compile_definitions(errcat_stages PRIVATE ${arg_DEFINITIONS})
endfunction()

# errcat_test(NAME SOURCES... [APART...] [LINKS...]): the tests of a stage, each TEST_CASE a ctest of its own. Files that have
# names of their own for what others also name are APART: they never compile together with others.
function(errcat_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;APART;LINKS" ${ARGN})
  if(NOT DEFINED ERRCAT_UNITY_TESTS) # script/mutate compiles tests otherwise than stages
    set(ERRCAT_UNITY_TESTS ${ERRCAT_UNITY})
  endif()
  add_executable(${name}_test ${arg_SOURCES} ${arg_APART})
  set_source_files_properties(${arg_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  set_target_properties(${name}_test PROPERTIES UNITY_BUILD ${ERRCAT_UNITY_TESTS} UNITY_BUILD_BATCH_SIZE 16)
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_test PRIVATE TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
  target_link_libraries(${name}_test PRIVATE ${arg_LINKS} errcat_strict ${catch_main})
  target_precompile_headers(${name}_test REUSE_FROM errcat_test_headers)
  catch_discover_tests(${name}_test TEST_PREFIX "${name}: ")
endfunction()

# errcat_check(): for projects that commit what errcat generates, and build it without errcat.
#
#   errcat_check(NAME acme_errors SPECS specs/acme.yaml OUT_DIR generated
#     [TARGETS cpp runtime ...] [KINDS kinds.yaml] [TEMPLATES dir])
#
# Adds the test `acme_errors`, which fails with the difference if a file below OUT_DIR is not what the specs have, and
# the target `acme_errors_renew`, which generates it anew. Paths are relative to the folder of the sources.
include(${CMAKE_CURRENT_LIST_DIR}/ErrcatArguments.cmake)
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

function(errcat_check)
  set(single NAME OUT_DIR KINDS TEMPLATES)
  set(several SPECS TARGETS)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "${single}" "${several}")
  _errcat_check_keywords(errcat_check "${single};${several}")
  _errcat_check_needed(errcat_check NAME SPECS OUT_DIR)
  _errcat_check_scope(errcat_check)
  _errcat_inputs(errcat_check)
  _errcat_program()
  if(NOT program)
    message(STATUS "errcat_check: no test ${arg_NAME}, as this build has no errcat that runs on this machine; name one in "
      "ERRCAT_EXECUTABLE to have it")
    return()
  endif()
  _errcat_paths(out ${CMAKE_CURRENT_SOURCE_DIR} ${arg_OUT_DIR})
  list(TRANSFORM arg_TARGETS PREPEND "--target=")
  set(command ${run} generate ${specs} --complete --out ${out} ${arg_TARGETS} ${options})
  add_test(NAME ${arg_NAME} COMMAND ${command} --check)
  add_custom_target(${arg_NAME}_renew COMMAND ${command} VERBATIM)
endfunction()
cmake_policy(POP)

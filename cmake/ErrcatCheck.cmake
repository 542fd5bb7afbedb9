# errcat_check(): for projects that commit what errcat generates, and build it without errcat.
#
#   errcat_check(NAME acme_errors SPECS specs/acme.yaml OUT_DIR generated
#     [TARGETS cpp runtime ...] [KINDS kinds.yaml] [TEMPLATES dir])
#
# Adds the test `acme_errors`, which fails with the difference if a file below OUT_DIR is not what the specs have, and
# the target `acme_errors_renew`, which generates it anew. Paths are relative to the folder of the sources.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

function(errcat_check)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME;OUT_DIR;KINDS;TEMPLATES" "SPECS;TARGETS")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "errcat_check: what is ${arg_UNPARSED_ARGUMENTS}${arg_KEYWORDS_MISSING_VALUES}?")
  endif()
  if(NOT arg_NAME OR NOT arg_SPECS OR NOT arg_OUT_DIR)
    message(FATAL_ERROR "errcat_check: NAME, SPECS and OUT_DIR are needed")
  endif()
  _errcat_program(program)
  _errcat_paths(specs ${CMAKE_CURRENT_SOURCE_DIR} ${arg_SPECS})
  _errcat_paths(out ${CMAKE_CURRENT_SOURCE_DIR} ${arg_OUT_DIR})
  _errcat_inputs(options KINDS "${arg_KINDS}" TEMPLATES "${arg_TEMPLATES}")
  list(TRANSFORM arg_TARGETS PREPEND "--target=")
  set(command ${program} generate ${specs} --complete --out ${out} ${arg_TARGETS} ${options})
  add_test(NAME ${arg_NAME} COMMAND ${command} --check)
  add_custom_target(${arg_NAME}_renew COMMAND ${command} VERBATIM)
endfunction()
cmake_policy(POP)

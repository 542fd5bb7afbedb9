# errcat_generate(): catalogs of a project's own, as a library. Used by errcat's own build and by those who install it.
#
#   errcat_generate(TARGET acme_errors SPECS acme.yaml bank.yaml
#     [NAMESPACE acme] [TYPE STATIC|OBJECT|SHARED] [KINDS kinds.yaml] [TEMPLATES dir] [OUT_DIR dir]
#     [MESSAGES_DIR dir LOCALES en pt-BR ...] [DOCS_DIR dir])
#
# Makes the library `acme_errors` with `errcat/acme.hpp` and `errcat/bank.hpp`, its alias `acme::acme_errors`, and the
# target `acme_errors_generate`, which only generates. A spec is named like its vendor: acme.yaml holds `vendor: acme`.
# MESSAGES_DIR and DOCS_DIR get the messages of those locales and the reference pages.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

# One generation edge: the files of `unit`, rendered for one target into `dir`.
function(_errcat_edge)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;UNIT;KIND;DIR;STAMPS" "SPECS;FILES;OPTIONS")
  set(state ${CMAKE_CURRENT_BINARY_DIR}/${arg_TARGET}.errcat)
  file(MAKE_DIRECTORY ${state})
  set(stamp ${state}/${arg_KIND}.${arg_UNIT}.stamp)
  set(files ${arg_FILES})
  list(TRANSFORM files PREPEND ${arg_DIR}/)
  if(ERRCAT_EXECUTABLE)
    set(program ${ERRCAT_EXECUTABLE})
  elseif(CMAKE_CROSSCOMPILING AND NOT _errcat_is_imported)
    message(FATAL_ERROR "errcat_generate: the errcat of this build runs elsewhere; name one of this machine in ERRCAT_EXECUTABLE")
  else()
    set(program $<TARGET_FILE:errcat::errcat>)
  endif()
  # Make takes no by-products for outputs, so that one which is deleted has to be told as what the stamp depends on.
  set(lists_outputs)
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(lists_outputs --depfile-lists-outputs)
  endif()
  add_custom_command(OUTPUT ${stamp}
    BYPRODUCTS ${files}
    COMMAND ${program} generate ${arg_SPECS} --out ${arg_DIR} --flat --target ${arg_KIND} ${arg_OPTIONS}
            --stamp ${stamp} --depfile ${stamp}.d ${lists_outputs}
    DEPENDS ${arg_SPECS} ${program}
    DEPFILE ${stamp}.d
    COMMENT "errcat: ${arg_KIND} of ${arg_UNIT}"
    VERBATIM)
  set(${arg_STAMPS} ${${arg_STAMPS}} ${stamp} PARENT_SCOPE)
endfunction()

function(errcat_generate)
  set(single TARGET NAMESPACE TYPE KINDS TEMPLATES OUT_DIR MESSAGES_DIR DOCS_DIR)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "${single}" "SPECS;LOCALES")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "errcat_generate: what is ${arg_UNPARSED_ARGUMENTS}${arg_KEYWORDS_MISSING_VALUES}?")
  endif()
  if(NOT arg_TARGET OR NOT arg_SPECS)
    message(FATAL_ERROR "errcat_generate: TARGET and SPECS are needed")
  endif()
  if(arg_MESSAGES_DIR AND NOT arg_LOCALES)
    message(FATAL_ERROR "errcat_generate: MESSAGES_DIR takes LOCALES, which tell what files there will be")
  endif()
  if(NOT arg_TYPE)
    set(arg_TYPE STATIC)
  endif()
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE ${arg_TARGET})
  endif()
  if(NOT arg_OUT_DIR)
    set(arg_OUT_DIR ${CMAKE_CURRENT_BINARY_DIR}/${arg_TARGET}.errcat/include)
  endif()
  foreach(dir OUT_DIR MESSAGES_DIR DOCS_DIR)
    if(arg_${dir})
      get_filename_component(arg_${dir} ${arg_${dir}} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
    endif()
  endforeach()
  set(options)
  foreach(input KINDS TEMPLATES)
    if(arg_${input})
      get_filename_component(path ${arg_${input}} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
      string(TOLOWER ${input} name)
      list(APPEND options --${name} ${path})
    endif()
  endforeach()
  set(specs)
  foreach(spec IN LISTS arg_SPECS)
    get_filename_component(spec ${spec} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
    list(APPEND specs ${spec})
  endforeach()

  set(stamps)
  set(code vendors.cpp)
  foreach(spec IN LISTS specs)
    get_filename_component(vendor ${spec} NAME_WLE)
    set(edge TARGET ${arg_TARGET} STAMPS stamps UNIT ${vendor} SPECS ${spec})
    _errcat_edge(${edge} KIND cpp DIR ${arg_OUT_DIR}
      FILES ${vendor}.cpp errcat/${vendor}.hpp errcat/${vendor}_tables.hpp errcat/${vendor}_error_code.hpp
            errcat/${vendor}_fixtures.hpp
      OPTIONS --unit ${vendor} ${options})
    if(arg_DOCS_DIR)
      _errcat_edge(${edge} KIND markdown DIR ${arg_DOCS_DIR} FILES ${vendor}.md OPTIONS --unit ${vendor} ${options})
    endif()
    if(arg_MESSAGES_DIR)
      set(files ${arg_LOCALES})
      list(TRANSFORM files REPLACE "(.+)" "${vendor}/\\1.json")
      set(locales ${arg_LOCALES})
      list(TRANSFORM locales PREPEND "--locale=")
      _errcat_edge(${edge} KIND messages DIR ${arg_MESSAGES_DIR} FILES ${files}
        OPTIONS --unit ${vendor} ${locales} ${options})
    endif()
    list(APPEND code ${vendor}.cpp)
  endforeach()
  # What goes across vendors has an edge of its own, and so a change of one spec leaves the others' alone.
  set(edge TARGET ${arg_TARGET} STAMPS stamps UNIT across SPECS ${specs})
  set(across --complete --unit _kinds --unit _index ${options})
  _errcat_edge(${edge} KIND cpp DIR ${arg_OUT_DIR} OPTIONS ${across}
    FILES vendors.cpp errcat/vendors.hpp errcat/kind.hpp errcat/kind_error_code.hpp)
  if(arg_DOCS_DIR)
    _errcat_edge(${edge} KIND markdown DIR ${arg_DOCS_DIR} OPTIONS ${across}
      FILES index.md kinds.md retries.md messages.md)
  endif()

  list(TRANSFORM code PREPEND ${arg_OUT_DIR}/)
  add_custom_target(${arg_TARGET}_generate DEPENDS ${stamps})
  add_library(${arg_TARGET} ${arg_TYPE} ${code})
  add_library(${arg_NAMESPACE}::${arg_TARGET} ALIAS ${arg_TARGET})
  # Two targets of one makefile must not generate at the same time.
  add_dependencies(${arg_TARGET} ${arg_TARGET}_generate)
  target_include_directories(${arg_TARGET} PUBLIC $<BUILD_INTERFACE:${arg_OUT_DIR}> $<INSTALL_INTERFACE:include>)
  target_link_libraries(${arg_TARGET} PUBLIC errcat::runtime)
  set_target_properties(${arg_TARGET} PROPERTIES EXPORT_NAME ${arg_TARGET})
  set(${arg_TARGET}_HEADERS ${arg_OUT_DIR}/errcat PARENT_SCOPE)
endfunction()
cmake_policy(POP)

# errcat_generate(): catalogs of a project's own, as a library. Used by errcat's own build and by those who install it.
#
#   errcat_generate(TARGET acme_errors SPECS acme.yaml bank.yaml
#     [NAMESPACE acme] [TYPE STATIC|OBJECT|SHARED] [NO_INDEX] [KINDS kinds.yaml] [TEMPLATES dir] [OUT_DIR dir]
#     [MESSAGES_DIR dir LOCALES en pt-BR ...] [DOCS_DIR dir] [DEPENDS target-or-file ...])
#
# Makes the library `acme_errors` with `errcat/acme.hpp` and `errcat/bank.hpp`, its alias `acme::acme_errors`, and the
# target `acme_errors_generate`, which only generates. A spec is named like its vendor: acme.yaml holds `vendor: acme`.
# NO_INDEX leaves out `errcat/vendors.hpp`, of which a program can have one. MESSAGES_DIR and DOCS_DIR get the messages
# of those locales and the reference pages; no two calls write to one folder. DEPENDS is what makes parts of specs, or
# templates. The headers are the library's PUBLIC_HEADER, for a folder `errcat` of the package's own: docs/build.md shows
# the install().
include(${CMAKE_CURRENT_LIST_DIR}/ErrcatArguments.cmake)
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

# One generation edge: the files of `unit`, rendered for one target into `dir`.
function(_errcat_edge)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;UNIT;KIND;DIR" "SPECS;INPUTS;FILES;OPTIONS")
  set(state ${CMAKE_CURRENT_BINARY_DIR}/${arg_TARGET}.errcat)
  file(MAKE_DIRECTORY ${state})
  set(files ${arg_FILES})
  list(TRANSFORM files PREPEND ${arg_DIR}/)
  # Of one and the same stamp CMake's makefiles keep all that it ever depended on, also outputs that are no more.
  file(RELATIVE_PATH outputs ${CMAKE_CURRENT_BINARY_DIR} ${arg_DIR})
  string(SHA1 outputs "${outputs} ${arg_FILES}")
  string(SUBSTRING ${outputs} 0 8 outputs)
  set(stamp ${state}/${arg_KIND}.${arg_UNIT}.${outputs}.stamp)
  # Make takes no by-products for outputs, so that one which is deleted has to be told as what the stamp depends on.
  set(lists_outputs)
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(lists_outputs --depfile-lists-outputs)
  endif()
  add_custom_command(OUTPUT ${stamp}
    BYPRODUCTS ${files}
    COMMAND ${run} generate ${arg_SPECS} --out ${arg_DIR} --flat --target ${arg_KIND} ${arg_OPTIONS}
            --stamp ${stamp} --depfile ${stamp}.d ${lists_outputs}
    DEPENDS ${arg_SPECS} ${arg_INPUTS} ${program}
    DEPFILE ${stamp}.d
    COMMENT "errcat: ${arg_KIND} of ${arg_UNIT}"
    VERBATIM)
  set(stamps ${stamps} ${stamp} PARENT_SCOPE)
endfunction()

# The edge of one vendor's code. Like the functions that follow, it is called with errcat_generate's variables, and adds to
# its `stamps`.
function(_errcat_code_edge spec vendor)
  _errcat_edge(TARGET ${arg_TARGET} UNIT ${vendor} SPECS ${spec} INPUTS ${inputs} KIND cpp DIR ${arg_OUT_DIR}
    FILES ${vendor}.cpp errcat/${vendor}.hpp errcat/${vendor}_tables.hpp errcat/${vendor}_error_code.hpp
          errcat/${vendor}_fixtures.hpp
    OPTIONS --unit ${vendor} ${options})
  set(stamps ${stamps} PARENT_SCOPE)
endfunction()

# The other edges of one vendor: its messages for users, its page.
function(_errcat_text_edges spec vendor)
  set(edge TARGET ${arg_TARGET} UNIT ${vendor} SPECS ${spec} INPUTS ${inputs})
  if(arg_DOCS_DIR)
    _errcat_edge(${edge} KIND markdown DIR ${arg_DOCS_DIR} FILES ${vendor}.md ${vendor}/llms.txt OPTIONS --unit ${vendor} ${options})
  endif()
  if(arg_MESSAGES_DIR)
    set(files ${arg_LOCALES})
    list(TRANSFORM files REPLACE "(.+)" "${vendor}/\\1.json")
    set(locales ${arg_LOCALES})
    list(TRANSFORM locales PREPEND "--locale=")
    _errcat_edge(${edge} KIND messages DIR ${arg_MESSAGES_DIR} FILES ${files}
      OPTIONS --unit ${vendor} ${locales} ${options})
  endif()
  set(stamps ${stamps} PARENT_SCOPE)
endfunction()

# What goes across vendors has edges of its own, and so a change of one spec leaves the others' alone.
function(_errcat_edges_across)
  set(edge TARGET ${arg_TARGET} UNIT across SPECS ${specs} INPUTS ${inputs})
  set(kinds --complete --unit _kinds ${options})
  set(files errcat/kind.hpp errcat/kind_error_code.hpp)
  if(arg_NO_INDEX)
    _errcat_edge(${edge} KIND cpp DIR ${arg_OUT_DIR} OPTIONS ${kinds} FILES ${files})
  else()
    _errcat_edge(${edge} KIND cpp DIR ${arg_OUT_DIR} OPTIONS ${kinds} --unit _index
      FILES ${files} vendors.cpp errcat/vendors.hpp)
  endif()
  if(arg_DOCS_DIR)
    _errcat_edge(${edge} KIND markdown DIR ${arg_DOCS_DIR} OPTIONS ${kinds} --unit _index
      FILES index.md kinds.md retries.md messages.md http.md llms.txt)
  endif()
  set(stamps ${stamps} PARENT_SCOPE)
endfunction()

# The targets that generate. Each edge reads its spec itself, and all that read a broken one would say so. Hence the code
# of each vendor comes first, and what reads the same specs once more only runs if that went well. These are dependencies
# between targets because those give an order and no more: as one between files, code that is made anew for a file of its
# that was deleted would make everything else anew.
function(_errcat_targets)
  set(stamps)
  foreach(spec vendor IN ZIP_LISTS specs vendors)
    _errcat_code_edge(${spec} ${vendor})
  endforeach()
  add_custom_target(${arg_TARGET}_generate_code DEPENDS ${stamps})
  set(stamps)
  foreach(spec vendor IN ZIP_LISTS specs vendors)
    _errcat_text_edges(${spec} ${vendor})
  endforeach()
  _errcat_edges_across()
  add_custom_target(${arg_TARGET}_generate DEPENDS ${stamps})
  add_dependencies(${arg_TARGET}_generate ${arg_TARGET}_generate_code)
endfunction()

# The library of what was generated for `specs`.
function(_errcat_library)
  set(code)
  set(headers ${arg_OUT_DIR}/errcat/kind.hpp ${arg_OUT_DIR}/errcat/kind_error_code.hpp)
  if(NOT arg_NO_INDEX)
    list(APPEND code ${arg_OUT_DIR}/vendors.cpp)
    list(APPEND headers ${arg_OUT_DIR}/errcat/vendors.hpp)
  endif()
  foreach(vendor IN LISTS vendors)
    list(APPEND code ${arg_OUT_DIR}/${vendor}.cpp)
    foreach(part "" _tables _error_code _fixtures)
      list(APPEND headers ${arg_OUT_DIR}/errcat/${vendor}${part}.hpp)
    endforeach()
  endforeach()
  # What several vendors share is compiled once.
  list(LENGTH vendors count)
  if(count GREATER 1)
    set(shared ${CMAKE_CURRENT_BINARY_DIR}/${arg_TARGET}.errcat/runtime.cpp)
    file(CONFIGURE OUTPUT ${shared} CONTENT "#include \"errcat/compile_runtime.hpp\"\n" @ONLY)
    list(APPEND code ${shared})
  endif()
  add_library(${arg_TARGET} ${arg_TYPE} ${code})
  if(count GREATER 1)
    target_compile_definitions(${arg_TARGET} PRIVATE ERRCAT_COMPILED_RUNTIME)
  endif()
  add_library(${arg_NAMESPACE}::${arg_TARGET} ALIAS ${arg_TARGET})
  # Two targets of one makefile must not generate at the same time.
  add_dependencies(${arg_TARGET} ${arg_TARGET}_generate)
  # Where it is installed, INCLUDES DESTINATION says.
  target_include_directories(${arg_TARGET} PUBLIC $<BUILD_INTERFACE:${arg_OUT_DIR}>)
  target_link_libraries(${arg_TARGET} PUBLIC errcat::runtime)
  set_target_properties(${arg_TARGET} PROPERTIES PUBLIC_HEADER "${headers}" POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET default)
  if(NOT arg_NO_INDEX)
    # Of two indexes an include would find one, and nobody would miss the other's vendors. CMake stops at a target that
    # sees two values, also of what was installed; its message has the property's name, which therefore says the remedy.
    list(SORT vendors)
    list(JOIN vendors "," vendors)
    set_target_properties(${arg_TARGET} PROPERTIES COMPATIBLE_INTERFACE_STRING ERRCAT_VENDORS_HPP_UNLESS_NO_INDEX
      INTERFACE_ERRCAT_VENDORS_HPP_UNLESS_NO_INDEX "${vendors}")
  endif()
endfunction()

# Takes the folder for that argument. Two that write to one take each other's files for leftovers, and remove them.
function(_errcat_claim argument)
  get_filename_component(dir ${arg_${argument}} REALPATH)
  get_property(owner GLOBAL PROPERTY "ERRCAT_OWNER_OF ${dir}")
  if(owner)
    message(FATAL_ERROR "errcat_generate: ${argument} of ${arg_TARGET} is ${owner} as well: ${dir}; name another "
      "folder, for each call and each argument has one of its own")
  endif()
  set_property(GLOBAL PROPERTY "ERRCAT_OWNER_OF ${dir}" "${argument} of ${arg_TARGET}")
endfunction()

# Removes what earlier calls made in `dir` for other units than ARGN, which includes would still find. A folder outside of
# the build may have been edited by hand, and is left alone.
function(_errcat_remove_leftovers dir)
  cmake_path(IS_PREFIX CMAKE_BINARY_DIR "${dir}" NORMALIZE in_build)
  if(NOT in_build)
    return()
  endif()
  file(GLOB manifests ${dir}/.errcat/*.json)
  foreach(manifest IN LISTS manifests)
    get_filename_component(unit ${manifest} NAME_WLE)
    if(unit IN_LIST ARGN)
      continue()
    endif()
    file(READ ${manifest} text)
    string(JSON count LENGTH "${text}" files)
    while(count GREATER 0)
      math(EXPR count "${count} - 1")
      string(JSON path MEMBER "${text}" files ${count})
      file(REMOVE ${dir}/${path})
    endwhile()
    file(REMOVE ${manifest})
  endforeach()
endfunction()

# Removes them from each folder that the call writes to.
function(_errcat_tidy)
  set(index _index)
  if(arg_NO_INDEX)
    set(index)
  endif()
  _errcat_remove_leftovers(${arg_OUT_DIR} ${vendors} _kinds ${index})
  if(arg_DOCS_DIR)
    _errcat_remove_leftovers(${arg_DOCS_DIR} ${vendors} _kinds _index)
  endif()
  if(arg_MESSAGES_DIR)
    _errcat_remove_leftovers(${arg_MESSAGES_DIR} ${vendors})
  endif()
endfunction()

# That the library can have the name, and what it is asked to be.
function(_errcat_check_library)
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT CXX IN_LIST languages)
    message(FATAL_ERROR "errcat_generate: C++ is not enabled; write project(... LANGUAGES CXX), or enable_language(CXX) "
      "before this call")
  endif()
  if(arg_TARGET MATCHES "^(.*)::(.*)$")
    message(FATAL_ERROR "errcat_generate: TARGET is a name without ::, which are for the alias; for ${arg_TARGET} write "
      "TARGET ${CMAKE_MATCH_2} NAMESPACE ${CMAKE_MATCH_1}")
  endif()
  if(arg_NAMESPACE MATCHES "^(.*)::$")
    message(FATAL_ERROR "errcat_generate: NAMESPACE does not end in ::; write NAMESPACE ${CMAKE_MATCH_1}")
  endif()
  if(TARGET ${arg_TARGET})
    message(FATAL_ERROR "errcat_generate: there is a target ${arg_TARGET} already; write another name for TARGET")
  endif()
  if(arg_TYPE AND NOT arg_TYPE MATCHES "^(STATIC|OBJECT|SHARED)$")
    message(FATAL_ERROR "errcat_generate: TYPE is STATIC, OBJECT or SHARED, and not ${arg_TYPE}")
  endif()
endfunction()

# That what will be generated is known beforehand, and no two files of it are one.
function(_errcat_check_outputs)
  if("${arg_SPECS}${arg_OUT_DIR}${arg_MESSAGES_DIR}${arg_DOCS_DIR}" MATCHES "\\$<")
    message(FATAL_ERROR "errcat_generate: the names of what is generated have to be known beforehand, so that only "
      "KINDS, TEMPLATES and DEPENDS take generator expressions")
  endif()
  if(arg_MESSAGES_DIR AND NOT arg_LOCALES)
    message(FATAL_ERROR "errcat_generate: MESSAGES_DIR takes LOCALES, which tell what files there will be")
  endif()
  if(arg_LOCALES AND NOT arg_MESSAGES_DIR)
    message(FATAL_ERROR "errcat_generate: LOCALES are those of the messages; write MESSAGES_DIR and a folder for them, or "
      "leave LOCALES out: the C++ has all that the specs have")
  endif()
  foreach(spec IN LISTS specs)
    if(IS_DIRECTORY ${spec})
      message(FATAL_ERROR "errcat_generate: ${spec} is a folder; name the specs in it, for each is a step of its own")
    endif()
    get_filename_component(vendor ${spec} NAME_WLE)
    if(DEFINED spec_of_${vendor})
      message(FATAL_ERROR "errcat_generate: ${spec_of_${vendor}} and ${spec} are both named like the vendor ${vendor}; "
        "name one spec for each vendor, once")
    endif()
    set(spec_of_${vendor} ${spec})
  endforeach()
endfunction()

function(errcat_generate)
  set(single TARGET NAMESPACE TYPE KINDS TEMPLATES OUT_DIR MESSAGES_DIR DOCS_DIR)
  set(several SPECS LOCALES DEPENDS)
  cmake_parse_arguments(PARSE_ARGV 0 arg "NO_INDEX" "${single}" "${several}")
  _errcat_check_keywords(errcat_generate "${single};${several};NO_INDEX")
  _errcat_check_needed(errcat_generate TARGET SPECS)
  _errcat_check_scope(errcat_generate)
  _errcat_check_library()
  _errcat_inputs(errcat_generate)
  _errcat_check_outputs()
  _errcat_program()
  if(NOT program)
    message(FATAL_ERROR "errcat_generate: this build has no errcat that runs on this machine; name one in "
      "ERRCAT_EXECUTABLE, such as -DERRCAT_EXECUTABLE=/usr/bin/errcat")
  endif()
  if(NOT arg_TYPE)
    set(arg_TYPE STATIC)
  endif()
  if(NOT arg_NAMESPACE)
    set(arg_NAMESPACE ${arg_TARGET})
  endif()
  if(NOT arg_OUT_DIR)
    set(arg_OUT_DIR ${arg_TARGET}.errcat/include)
  endif()
  foreach(dir OUT_DIR MESSAGES_DIR DOCS_DIR)
    if(arg_${dir})
      _errcat_paths(arg_${dir} ${CMAKE_CURRENT_BINARY_DIR} ${arg_${dir}})
      _errcat_claim(${dir})
    endif()
  endforeach()
  set(vendors)
  foreach(spec IN LISTS specs)
    get_filename_component(vendor ${spec} NAME_WLE)
    list(APPEND vendors ${vendor})
  endforeach()
  _errcat_targets()
  _errcat_tidy()
  _errcat_library()
endfunction()
cmake_policy(POP)

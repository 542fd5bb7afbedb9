# What errcat_generate() and errcat_check() have in common: what they take, and the program that they run. Each mistake in
# a call ends it with what to write instead. `arg_...` is the caller's.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

# That the call of `command` has the arguments `keywords` alone, and no keyword without its value.
function(_errcat_check_keywords command keywords)
  # One that is misspelled after a list looks like one more of the list.
  set(unknown ${arg_SPECS} ${arg_LOCALES})
  list(FILTER unknown INCLUDE REGEX "^[A-Z][A-Z_][A-Z_]+$")
  list(PREPEND unknown ${arg_UNPARSED_ARGUMENTS})
  if(unknown)
    list(GET unknown 0 first)
    list(JOIN keywords ", " keywords)
    message(FATAL_ERROR "${command}: there is no argument ${first}; there are ${keywords}")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    list(GET arg_KEYWORDS_MISSING_VALUES 0 first)
    message(FATAL_ERROR "${command}: ${first} has no value; write one behind it, or leave ${first} out")
  endif()
endfunction()

# That the call has the arguments ARGN, without which there is nothing to do.
function(_errcat_check_needed command)
  foreach(keyword IN LISTS ARGN)
    if(NOT arg_${keyword})
      list(JOIN ARGN ", " needed)
      message(FATAL_ERROR "${command}: ${keyword} is missing; what it always takes is ${needed}")
    endif()
  endforeach()
endfunction()

# That errcat's targets are seen here: those of find_package() are in its folder and below alone, and functions are
# everywhere.
function(_errcat_check_scope command)
  if(NOT TARGET errcat::runtime)
    message(FATAL_ERROR "${command}: errcat's targets are not seen in ${CMAKE_CURRENT_SOURCE_DIR}; call "
      "find_package(errcat CONFIG REQUIRED) there, or in a folder above it")
  endif()
endfunction()

# That `path`, given by the argument `keyword`, is there, unless the build makes it.
function(_errcat_check_there command keyword path)
  if(path MATCHES "^\\$<" OR EXISTS "${path}")
    return()
  endif()
  get_source_file_property(made "${path}" GENERATED)
  cmake_path(IS_PREFIX CMAKE_BINARY_DIR "${path}" NORMALIZE in_build)
  if(NOT made AND NOT in_build)
    message(FATAL_ERROR "${command}: ${path}, one of ${keyword}, is not there; write a path that starts from "
      "${CMAKE_CURRENT_SOURCE_DIR}, or one below the build if the build makes it")
  endif()
endfunction()

# Into `into`: paths, of which the relative ones start from `base`. Generator expressions stay as they are.
function(_errcat_paths into base)
  set(paths)
  foreach(path IN LISTS ARGN)
    if(NOT path MATCHES "^\\$<")
      get_filename_component(path ${path} ABSOLUTE BASE_DIR ${base})
    endif()
    list(APPEND paths ${path})
  endforeach()
  set(${into} ${paths} PARENT_SCOPE)
endfunction()

# Into `specs` the paths of SPECS; into `options` those for KINDS and TEMPLATES; into `inputs` the files that a step
# depends on even if its depfile is not there yet.
function(_errcat_inputs command)
  _errcat_paths(specs ${CMAKE_CURRENT_SOURCE_DIR} ${arg_SPECS})
  foreach(spec IN LISTS specs)
    _errcat_check_there(${command} SPECS "${spec}")
  endforeach()
  set(options)
  set(inputs ${arg_DEPENDS})
  foreach(keyword KINDS TEMPLATES)
    if(arg_${keyword})
      _errcat_paths(path ${CMAKE_CURRENT_SOURCE_DIR} ${arg_${keyword}})
      _errcat_check_there(${command} ${keyword} "${path}")
      string(TOLOWER ${keyword} name)
      list(APPEND options --${name} ${path})
    endif()
  endforeach()
  if(arg_KINDS)
    _errcat_paths(path ${CMAKE_CURRENT_SOURCE_DIR} ${arg_KINDS})
    list(APPEND inputs ${path})
  endif()
  foreach(name specs options inputs)
    set(${name} ${${name}} PARENT_SCOPE)
  endforeach()
endfunction()

# Into `into`: the program that ERRCAT_EXECUTABLE names, as a path.
function(_errcat_named_program into)
  set(path ${ERRCAT_EXECUTABLE})
  if(NOT path MATCHES "[/\\$]")
    # Not where packages are looked for, as those may be another machine's.
    find_program(_errcat_found ${path} PATHS ENV PATH NO_DEFAULT_PATH)
    set(path ${_errcat_found})
    unset(_errcat_found CACHE)
  endif()
  if(NOT path MATCHES "^\\$<" AND (NOT IS_ABSOLUTE "${path}" OR NOT EXISTS "${path}" OR IS_DIRECTORY "${path}"))
    message(FATAL_ERROR "errcat: ERRCAT_EXECUTABLE is ${ERRCAT_EXECUTABLE}, and no such program is there; write an "
      "absolute path, or a name that is found in PATH")
  endif()
  set(${into} ${path} PARENT_SCOPE)
endfunction()

# Into `program` the program that generates, and into `run` what a command line for it begins with. Both are empty if this
# machine cannot run it, as in a cross build without an emulator.
function(_errcat_program)
  set(program)
  set(emulator)
  if(ERRCAT_EXECUTABLE)
    _errcat_named_program(program)
  elseif(TARGET errcat::errcat AND NOT CMAKE_CROSSCOMPILING)
    set(program $<TARGET_FILE:errcat::errcat>)
  elseif(TARGET errcat::errcat AND CMAKE_CROSSCOMPILING_EMULATOR)
    set(program $<TARGET_FILE:errcat::errcat>)
    set(emulator ${CMAKE_CROSSCOMPILING_EMULATOR})
  endif()
  set(program ${program} PARENT_SCOPE)
  set(run ${emulator} ${program} PARENT_SCOPE)
endfunction()
cmake_policy(POP)

# Several parts of a build may each bring errcat, as sources or installed. The first is taken. One of the same version is
# left out, and one of another version is refused: a program can have one only, and errcat's functions are everywhere.
cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

# What becomes of the errcat of `version` in the folder `place`. Sets `errcat_repeated` to whether its targets are seen here
# already, `errcat_first` to the folder of the errcat that came first, and `errcat_refused` to why it is refused, if it is.
function(_errcat_once version place)
  get_property(first GLOBAL PROPERTY ERRCAT_FIRST)
  get_property(first_version GLOBAL PROPERTY ERRCAT_FIRST_VERSION)
  set(repeated FALSE)
  set(refused)
  if(NOT first)
    set(first "${place}")
    set_property(GLOBAL PROPERTY ERRCAT_FIRST "${place}")
    set_property(GLOBAL PROPERTY ERRCAT_FIRST_VERSION ${version})
  elseif(NOT version VERSION_EQUAL first_version)
    string(CONCAT refused "this build has version ${first_version} from ${first} already, and so cannot have version "
      "${version} from ${place}; have all parts of the build use the same")
  elseif(TARGET errcat::runtime)
    # Those of an earlier find_package() may be in a folder that does not concern this one.
    set(repeated TRUE)
  endif()
  foreach(name repeated first refused)
    set(errcat_${name} "${${name}}" PARENT_SCOPE)
  endforeach()
endfunction()
cmake_policy(POP)

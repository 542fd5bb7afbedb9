# Writes the bill of materials of the Debian package, as CycloneDX: errcat, and the packages whose code is in the
# program or that it is linked to. Nothing in it depends on when or where the package was made.
#
#   write_sbom(FILE PROGRAM VERSION RELEASED COMPILED_IN...)

# The package that a library is from. What the loader finds below /lib can be recorded there, although that is a link.
function(_sbom_package_of library name)
  file(REAL_PATH ${library} real)
  string(REGEX REPLACE "^/usr/" "/" short ${real})
  foreach(path IN ITEMS ${real} ${short})
    execute_process(COMMAND dpkg-query --search ${path} OUTPUT_VARIABLE found ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
      string(REGEX REPLACE ":.*" "" found "${found}")
      set(${name} ${found} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "no Debian package has ${library}, which errcat is linked to")
endfunction()

function(_sbom_version_of package version)
  execute_process(COMMAND dpkg-query --show --showformat "\${Version}" ${package} OUTPUT_VARIABLE its COMMAND_ERROR_IS_FATAL ANY)
  # With several architectures the version comes once for each.
  string(REGEX MATCH "^[^\n]+" its "${its}")
  set(${version} ${its} PARENT_SCOPE)
endfunction()

function(write_sbom file program version released)
  set(components)
  set(references)
  # What a package's address cannot have as it is.
  macro(add package its use)
    string(REPLACE "%" "%25" encoded "${its}")
    string(REPLACE ":" "%3A" encoded "${encoded}")
    string(REPLACE "+" "%2B" encoded "${encoded}")
    string(REPLACE "+" "%2B" name "${package}")
    set(purl "pkg:deb/debian/${name}@${encoded}")
    list(APPEND components "    {
      \"type\": \"library\",
      \"bom-ref\": \"${purl}\",
      \"name\": \"${package}\",
      \"version\": \"${its}\",
      \"purl\": \"${purl}\",
      \"properties\": [{\"name\": \"errcat:use\", \"value\": \"${use}\"}]
    }")
    list(APPEND references "        \"${purl}\"")
  endmacro()

  foreach(package IN LISTS ARGN)
    _sbom_version_of(${package} its)
    add(${package} ${its} "compiled in")
  endforeach()
  file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${program} RESOLVED_DEPENDENCIES_VAR libraries UNRESOLVED_DEPENDENCIES_VAR missing)
  if(missing)
    message(FATAL_ERROR "libraries that errcat is linked to are not here: ${missing}")
  endif()
  set(linked)
  foreach(library IN LISTS libraries)
    _sbom_package_of(${library} package)
    list(APPEND linked ${package})
  endforeach()
  list(REMOVE_DUPLICATES linked)
  list(SORT linked)
  foreach(package IN LISTS linked)
    _sbom_version_of(${package} its)
    add(${package} ${its} "shared library")
  endforeach()

  list(JOIN components ",\n" components)
  list(JOIN references ",\n" references)
  file(WRITE ${file} "{
  \"bomFormat\": \"CycloneDX\",
  \"specVersion\": \"1.5\",
  \"version\": 1,
  \"metadata\": {
    \"timestamp\": \"${released}T00:00:00Z\",
    \"component\": {
      \"type\": \"application\",
      \"bom-ref\": \"errcat\",
      \"name\": \"errcat\",
      \"version\": \"${version}\"
    }
  },
  \"components\": [
${components}
  ],
  \"dependencies\": [
    {
      \"ref\": \"errcat\",
      \"dependsOn\": [
${references}
      ]
    }
  ]
}
")
endfunction()

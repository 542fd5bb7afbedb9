# Run by CPack between installing and packing: what Debian wants of a package beyond what `cmake --install` gives.
set(root ${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX})
set(doc ${root}/share/doc/${CPACK_PACKAGE_NAME})

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# CPack strips symbols from programs, and leaves archives alone.
run(${CPACK_ERRCAT_STRIP} --remove-section=.comment ${root}/bin/errcat)
file(GLOB_RECURSE archives ${root}/lib/*.a)
run(${CPACK_ERRCAT_STRIP} --strip-debug --remove-section=.comment --enable-deterministic-archives ${archives})

file(READ ${CPACK_RESOURCE_FILE_LICENSE} license)
string(STRIP "${license}" license)
string(REGEX MATCH "Copyright \\(c\\) ([^\n]+)" copyright "${license}")
set(copyright ${CMAKE_MATCH_1})
# In a field of a copyright file an empty line is a full stop, and each line begins with a blank.
string(REGEX REPLACE "\n" "\n " license "${license}")
string(REGEX REPLACE "\n \n" "\n .\n" license "${license}")
file(WRITE ${doc}/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: errcat
Comment: The program has code of libraries in it that are headers alone.
 Their copyright files stand in the file notices.

Files: *
Copyright: ${copyright}
License: MIT-and-output
 ${license}
")

# Their licences want it where a program is given away that has them in it.
set(compiled_in libcli11-dev libdtl-dev libxxhash-dev nlohmann-json3-dev)
foreach(package IN LISTS compiled_in)
  file(READ /usr/share/doc/${package}/copyright notice)
  file(APPEND ${doc}/notices "==== ${package}\n\n${notice}\n")
endforeach()

include(${CPACK_ERRCAT_SBOM})
write_sbom(${doc}/sbom.cdx.json ${root}/bin/errcat ${CPACK_PACKAGE_VERSION} ${CPACK_ERRCAT_RELEASED} ${compiled_in})

execute_process(COMMAND date --utc --rfc-email --date ${CPACK_ERRCAT_RELEASED}
  OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${doc}/changelog.Debian
"${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Package of version ${CPACK_PACKAGE_VERSION}.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
file(CHMOD ${doc}/copyright ${doc}/notices ${doc}/sbom.cdx.json ${doc}/changelog.Debian PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
# Whatever the umask.
file(CHMOD_RECURSE ${root} DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

file(GLOB pages ${root}/share/man/man1/*.1)
run(gzip --best --no-name ${pages} ${doc}/changelog.Debian)

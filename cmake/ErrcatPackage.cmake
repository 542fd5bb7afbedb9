# The Debian package that script/package makes: all that is installed, and what Debian wants beside it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME errcat)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "generator of C++ and documents from specs of API errors")
set(CPACK_PACKAGE_CONTACT "The errcat authors <errcat@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# Lower than any that Debian itself would give it.
set(CPACK_DEBIAN_PACKAGE_RELEASE 0local1)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cmake, g++, pkg-config")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"You describe a vendor's errors once, in one YAML spec for its API: statuses,
error codes, retry rules, causes, fixes and messages for end users. errcat
renders it as C++ enums and lookups that need no heap
and throw nothing, as message files and as reference pages.
.
This package contains the program, the headers that its code stands on, and
ready-made libraries for a few vendors.")

# What cmake/DebianFiles.cmake goes by.
set(CPACK_ERRCAT_RELEASED ${ERRCAT_RELEASED})
set(CPACK_ERRCAT_STRIP ${CMAKE_STRIP})
set(CPACK_ERRCAT_SBOM ${CMAKE_CURRENT_SOURCE_DIR}/cmake/Sbom.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/cmake/DebianFiles.cmake)
include(CPack)

# What `cmake --install` puts where, and the package that find_package(errcat CONFIG) finds.
include(CMakePackageConfigHelpers)

set(vendors customer-verification idenfy ranex-compliance unico-idcloud)
set(libraries ${vendors})
list(TRANSFORM libraries PREPEND errcat_)
set(programs)
if(TARGET errcat)
  set(programs errcat)
endif()
install(TARGETS ${programs} errcat_runtime ${libraries} EXPORT errcatTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES schema/errcat-1.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/errcat)
if(TARGET errcat)
  # For `errcat explain`, which looks for them beside the program.
  foreach(vendor IN LISTS vendors)
    install(FILES specs/${vendor}.yaml DESTINATION ${CMAKE_INSTALL_DATADIR}/errcat/specs)
  endforeach()
endif()
install(DIRECTORY runtime/errcat DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/errcat)
install(EXPORT errcatTargets NAMESPACE errcat:: DESTINATION ${package})
list(JOIN vendors ", " components)
configure_package_config_file(cmake/errcatConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/errcatConfig.cmake
  INSTALL_DESTINATION ${package} NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
configure_file(cmake/errcatConfigVersion.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/errcatConfigVersion.cmake @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/errcatConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/errcatConfigVersion.cmake
  cmake/ErrcatArguments.cmake cmake/ErrcatCheck.cmake cmake/ErrcatGenerate.cmake cmake/ErrcatOnce.cmake DESTINATION ${package})

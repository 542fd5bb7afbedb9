# errcat.pc, which leads to the program and the headers, and a file for each ready-made vendor, such as errcat-idenfy.pc.
set(dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH up /${dir} /)
string(REGEX REPLACE "/$" "" up ${up})
configure_file(cmake/errcat.pc.in pkgconfig/errcat.pc @ONLY)
foreach(vendor IN LISTS vendors)
  configure_file(cmake/errcat-vendor.pc.in pkgconfig/errcat-${vendor}.pc @ONLY)
endforeach()
install(DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/pkgconfig/ DESTINATION ${dir})

# The package of Debian, by CPack: one, as the window and the command line are of no use apart from their session format.
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)
install(FILES ${debian}/copyright DESTINATION share/doc/opname)
opname_zipped(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/doc/changelog)
opname_zipped(${debian}/changelog ${made}/doc/changelog.Debian)
install(FILES ${made}/doc/changelog.gz ${made}/doc/changelog.Debian.gz DESTINATION share/doc/opname)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_DESCRIPTION_FILE ${debian}/description.txt)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${debian}/postinst ${debian}/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)

# What is linked is found by dpkg-shlibdeps. Beside it:
#   hicolor-icon-theme, shared-mime-info   where the icons and the file type lie
#   tzdata                                 times of SLiMS's zone and of the report's
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "hicolor-icon-theme, shared-mime-info, tzdata")
# What is looked for while the program runs, and does without when it is not there:
#   ca-certificates          SLiMS over https
#   poppler-utils            checking a report that is a PDF
#   libsecret, a keyring     passwords and tokens that are kept
#   one of three players     tones
#   qt6-wayland, xdg-utils   a window of Wayland, opening a folder
#   fonts-noto-core          titles in Arabic script and others, on screen and in reports
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "ca-certificates, poppler-utils, libsecret-1-0, gnome-keyring | kwalletmanager, pipewire-bin | pulseaudio-utils | alsa-utils, qt6-wayland, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-core")

# Desktop, file type, icons, scanners' rights and man pages, as freedesktop.org and Linux have them.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
install(FILES ${linux}/opname.desktop DESTINATION share/applications)
install(FILES ${linux}/local.opname.opname.metainfo.xml DESTINATION share/metainfo)
install(FILES ${linux}/opname-mime.xml DESTINATION share/mime/packages RENAME opname.xml)
install(FILES ${linux}/70-opname-scanners.rules DESTINATION lib/udev/rules.d)

# Without Qt: udev asks it at every plug.
add_executable(opname_hid_scanner ${linux}/hid_scanner.cpp)
set_target_properties(opname_hid_scanner PROPERTIES OUTPUT_NAME opname-hid-scanner AUTOMOC OFF AUTOUIC OFF)
target_compile_options(opname_hid_scanner PRIVATE ${opname_compile_options})
install(TARGETS opname_hid_scanner RUNTIME DESTINATION lib/udev)

add_executable(opname_draw_icon icons/draw_icon.cpp)
set_target_properties(opname_draw_icon PROPERTIES AUTOMOC OFF AUTOUIC OFF)
target_link_libraries(opname_draw_icon PRIVATE Qt6::Svg)
target_compile_options(opname_draw_icon PRIVATE ${opname_compile_options})

# opname_icon(SOURCE CONTEXT): in the theme every desktop falls back to, drawn and in pixels.
function(opname_icon source context)
  get_filename_component(name ${source} NAME_WE)
  install(FILES ${source} DESTINATION share/icons/hicolor/scalable/${context})
  foreach(size 48 128 256)
    set(png ${made}/icons/${size}/${name}.png)
    file(MAKE_DIRECTORY ${made}/icons/${size})
    add_custom_command(OUTPUT ${png}
      COMMAND opname_draw_icon ${source} ${size} ${png}
      DEPENDS ${source} opname_draw_icon
      COMMENT "Drawing ${name} at ${size}×${size}"
      VERBATIM)
    list(APPEND made_files ${png})
    install(FILES ${png} DESTINATION share/icons/hicolor/${size}x${size}/${context})
  endforeach()
  set(made_files ${made_files} PARENT_SCOPE)
endfunction()

opname_icon(${PROJECT_SOURCE_DIR}/resources/icons/opname.svg apps)
opname_icon(${linux}/application-x-opname.svg mimetypes)

find_program(OPNAME_GZIP gzip REQUIRED)
# opname_zipped(SOURCE TARGET): for man pages and changelogs, which Debian wants as small as they get and the same each time.
function(opname_zipped source target)
  get_filename_component(folder ${target} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${target}.gz
    COMMAND ${CMAKE_COMMAND} -E copy ${source} ${target}
    COMMAND ${OPNAME_GZIP} -9nf ${target}
    DEPENDS ${source}
    VERBATIM)
  set(made_files ${made_files} ${target}.gz PARENT_SCOPE)
endfunction()

foreach(language en id)
  set(folder share/man/man1)
  if(NOT language STREQUAL "en")
    set(folder share/man/${language}/man1)
  endif()
  foreach(page opname opnamectl)
    configure_file(${linux}/man/${language}/${page}.1 ${made}/man-sources/${language}/${page}.1 @ONLY)
    opname_zipped(${made}/man-sources/${language}/${page}.1 ${made}/man/${language}/${page}.1)
    install(FILES ${made}/man/${language}/${page}.1.gz DESTINATION ${folder})
  endforeach()
endforeach()

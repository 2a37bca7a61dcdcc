# A room is one static library: its sources stand in src/NAME, its public headers in include/opname/NAME.
# What a room may use is what it links here, so a wrong arrow does not compile or does not link.

set(opname_compile_options
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${OPNAME_WARNINGS_AS_ERRORS}>:-Werror>)
set(opname_compile_definitions
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# opname_room(NAME LINKS target…)
function(opname_room name)
  cmake_parse_arguments(ROOM "" "" "LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp ${PROJECT_SOURCE_DIR}/src/${name}/*.h
       ${PROJECT_SOURCE_DIR}/include/opname/${name}/*.h)
  add_library(opname_${name} STATIC ${sources})
  set_target_properties(opname_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(opname_${name}
    PUBLIC ${PROJECT_SOURCE_DIR}/include
    PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
  target_link_libraries(opname_${name} PUBLIC tl::expected ${ROOM_LINKS})
  target_compile_options(opname_${name} PRIVATE ${opname_compile_options})
  target_compile_definitions(opname_${name} PRIVATE ${opname_compile_definitions})
endfunction()

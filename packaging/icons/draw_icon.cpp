// Draws an icon for those desktops and systems that want it in pixels:
//   opname_draw_icon SOURCE.svg SIZE TARGET.png

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    constexpr int largest = 1024;
    const int size = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
    if (size < 1 || size > largest) {
        std::fputs("opname_draw_icon SOURCE.svg SIZE TARGET.png, SIZE from 1 to 1024.\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(QFile::decodeName(argv[1]));
    if (!drawing.isValid()) {
        std::fprintf(stderr, "%s is no drawing.\n", argv[1]);
        return 1;
    }
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    if (!image.save(QFile::decodeName(argv[3]), "PNG")) {
        std::fprintf(stderr, "%s cannot be written.\n", argv[3]);
        return 1;
    }
    return 0;
}

#include "theme_palettes.h"

#include <QColor>

namespace opname {

QPalette lightPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0xf4, 0xf6, 0xf8));
    p.setColor(QPalette::WindowText, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf9, 0xfa));
    p.setColor(QPalette::Text, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Button, QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::ButtonText, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::Highlight, QColor(0x12, 0x4e, 0x78));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x66, 0x70, 0x78));
    p.setColor(QPalette::ToolTipBase, QColor(0x1a, 0x1f, 0x24));
    p.setColor(QPalette::ToolTipText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x12, 0x4e, 0x78));
    p.setColor(QPalette::Mid, QColor(0xc9, 0xd1, 0xd8));
    p.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x7c, 0x85, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::Text, QColor(0x7c, 0x85, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x7c, 0x85, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, QColor(0x7c, 0x85, 0x8d));
    return p;
}

QPalette darkPalette()
{
    QPalette p;
    p.setColor(QPalette::Window, QColor(0x15, 0x1a, 0x1f));
    p.setColor(QPalette::WindowText, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Base, QColor(0x1d, 0x24, 0x2a));
    p.setColor(QPalette::AlternateBase, QColor(0x22, 0x2a, 0x31));
    p.setColor(QPalette::Text, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Button, QColor(0x26, 0x2e, 0x36));
    p.setColor(QPalette::ButtonText, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::Highlight, QColor(0x2c, 0x77, 0xad));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa5, 0xae));
    p.setColor(QPalette::ToolTipBase, QColor(0xe8, 0xec, 0xef));
    p.setColor(QPalette::ToolTipText, QColor(0x15, 0x1a, 0x1f));
    p.setColor(QPalette::Link, QColor(0x8c, 0xc4, 0xee));
    p.setColor(QPalette::Mid, QColor(0x3d, 0x47, 0x50));
    p.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x8a, 0x94, 0x9c));
    p.setColor(QPalette::Disabled, QPalette::Text, QColor(0x8a, 0x94, 0x9c));
    p.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x8a, 0x94, 0x9c));
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, QColor(0x8a, 0x94, 0x9c));
    return p;
}

QPalette highContrastPalette()
{
    QPalette p;
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base, QPalette::Button})
        p.setColor(ground, Qt::black);
    for (const QPalette::ColorRole letters :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText, QPalette::Mid})
        p.setColor(letters, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0x1a, 0x1a, 0x1a));
    p.setColor(QPalette::Highlight, Qt::cyan);
    p.setColor(QPalette::HighlightedText, Qt::black);
    p.setColor(QPalette::PlaceholderText, QColor(0xd0, 0xd0, 0xd0));
    p.setColor(QPalette::ToolTipBase, Qt::black);
    p.setColor(QPalette::ToolTipText, Qt::yellow);
    p.setColor(QPalette::Link, Qt::cyan);
    for (const QPalette::ColorRole letters :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, letters, QColor(0xa0, 0xa0, 0xa0));
    return p;
}

} // namespace opname

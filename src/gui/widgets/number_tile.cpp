#include "number_tile.h"

namespace opname {

NumberTile::NumberTile(const QString &objectName, const QString &icon, QWidget *parent)
    : QFrame(parent)
    , m_face(this, objectName, icon, "title")
{
    setProperty("card", true);
    m_face.setNameWraps(true);
}

void NumberTile::show(const QString &name, const QString &value, const QColor &color)
{
    m_face.show(name, value, color);
}

} // namespace opname

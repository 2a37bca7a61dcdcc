#include "shelf_combo_box.h"

#include <QLineEdit>

namespace opname {

ShelfComboBox::ShelfComboBox(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::textActivated, this, &ShelfComboBox::tellChosen);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ShelfComboBox::tellChosen);
}

void ShelfComboBox::fill(const Session &session)
{
    std::vector<Place> homes;
    for (const auto &[home, totals] : session.homeTotals())
        homes.push_back(home);
    fill(homes);
}

void ShelfComboBox::fill(const std::vector<Place> &homes)
{
    clear();
    addItem(QString());
    for (const Place &home : homes)
        addItem(home.site.isEmpty() ? home.location : home.site,
                QVariant::fromValue(QStringList{home.location, home.site}));
}

void ShelfComboBox::showShelf(const QString &shelf)
{
    if (!hasFocus() && !lineEdit()->hasFocus())
        setCurrentText(shelf);
}

void ShelfComboBox::tellChosen()
{
    const bool isListed = currentIndex() >= 0 && itemText(currentIndex()) == currentText();
    const QStringList home = isListed ? currentData().toStringList() : QStringList();
    Q_EMIT shelfChosen(currentText(), home.size() == 2 ? Place{home[0], home[1]} : Place());
}

} // namespace opname

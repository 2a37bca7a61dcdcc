#include "shelf_combo_box.h"

#include <QCompleter>
#include <QHash>
#include <QLineEdit>

namespace opname {

ShelfComboBox::ShelfComboBox(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // "A05" offers the shelf of that name in every location, rather than filling in the first.
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(this, &QComboBox::textActivated, this, &ShelfComboBox::tellChosen);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ShelfComboBox::tellChosen);
}

void ShelfComboBox::fill(const Session &session)
{
    fill(*this, session);
}

void ShelfComboBox::fill(QComboBox &box, const Session &session)
{
    std::vector<Place> homes;
    for (const auto &[home, totals] : session.homeTotals())
        homes.push_back(home);
    fill(box, homes, PlaceNames(session.catalogue()));
}

void ShelfComboBox::fill(const std::vector<Place> &homes, const PlaceNames &names)
{
    fill(*this, homes, names);
}

void ShelfComboBox::fill(QComboBox &box, const std::vector<Place> &homes, const PlaceNames &names)
{
    const auto foldedSite = [](const Place &home) { return home.site.toCaseFolded(); };
    QHash<QString, int> sites;
    for (const Place &home : homes)
        ++sites[foldedSite(home)];
    std::vector<std::pair<QString, QVariant>> rows{{QString(), QVariant()}};
    for (const Place &home : homes) {
        const QString location = names.text({home.location, {}});
        const bool isAmbiguous = !home.site.isEmpty() && sites.value(foldedSite(home)) > 1;
        rows.emplace_back(home.site.isEmpty() ? home.location
                              : isAmbiguous   ? QString(home.site + u" · "_qs + location)
                                              : home.site,
                          QVariant::fromValue(QStringList{home.location, home.site}));
    }
    std::vector<std::pair<QString, QVariant>> shown;
    for (int row = 0; row < box.count(); ++row)
        shown.emplace_back(box.itemText(row), box.itemData(row));
    if (shown == rows) // as most often: each row that is put in costs the box a look at itself
        return;
    box.clear();
    for (const auto &[text, home] : rows)
        box.addItem(text, home);
}

std::pair<QString, Place> ShelfComboBox::shelfIn(const QComboBox &box)
{
    const QString text = box.currentText().trimmed();
    const int row = box.currentIndex() >= 0 && box.itemText(box.currentIndex()) == text ? box.currentIndex()
                                                                                        : box.findText(text);
    const QStringList home = row >= 0 ? box.itemData(row).toStringList() : QStringList();
    if (home.size() != 2)
        return {text, {}};
    return {home[1].isEmpty() ? text : home[1], {home[0], home[1]}};
}

void ShelfComboBox::showShelf(const QString &shelf, const Place &place)
{
    if (!hasFocus() && !lineEdit()->hasFocus())
        showShelf(*this, shelf, place);
}

void ShelfComboBox::showShelf(QComboBox &box, const QString &shelf, const Place &place)
{
    const int row = box.findData(QVariant::fromValue(QStringList{place.location, place.site}));
    if (row >= 0 && place.site == shelf)
        box.setCurrentIndex(row);
    else
        box.setCurrentText(shelf);
    box.lineEdit()->setCursorPosition(0); // a long one is read from its beginning
}

void ShelfComboBox::tellChosen()
{
    const auto [shelf, place] = shelfIn(*this);
    Q_EMIT shelfChosen(shelf, place);
}

} // namespace opname

#include "column_heads.h"
#include "shell/assistive_faces.h"
#include "shell/language.h"
#include "shell/theme.h"
#include "shell/window_tour.h"
#include "shown_controls.h"
#include "tab_walk.h"
#include "themes_to_look_at.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QShortcut>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

namespace opname {
namespace {

using testing::controlsOf;
using testing::described;
using testing::nameOf;

class AccessWalk : public ::testing::TestWithParam<Theme::Mode> { };

/// What a reader for the blind meets on its way from the window down; rows and choices are a control's own.
void collect(QAccessibleInterface *face, QSet<QObject *> &met)
{
    if (face == nullptr || !face->isValid())
        return;
    QObject *object = face->object();
    met.insert(object);
    if (qobject_cast<QAbstractItemView *>(object) != nullptr || qobject_cast<QComboBox *>(object) != nullptr
        || qobject_cast<QAbstractSpinBox *>(object) != nullptr)
        return;
    for (int i = 0; i < face->childCount(); ++i)
        collect(face->child(i), met);
}

void expectNames(QWidget &view, const QList<QWidget *> &controls, const std::string &where)
{
    QSet<QObject *> met;
    collect(QAccessible::queryAccessibleInterface(&view), met);
    QMap<std::pair<int, QString>, QWidget *> named;
    for (QWidget *control : controls) {
        EXPECT_TRUE(met.contains(control)) << where << ": no reader finds " << described(control);
        const QString name = nameOf(control);
        const QString kind = QString::fromLatin1(control->metaObject()->className());
        EXPECT_FALSE(name.isEmpty()) << where << ": no name has " << described(control);
        EXPECT_NE(name.toStdString(), control->objectName().toStdString()) << where;
        EXPECT_NE(name.toStdString(), kind.toStdString()) << where;
        const std::pair key(static_cast<int>(QAccessible::queryAccessibleInterface(control)->role()), name);
        EXPECT_FALSE(named.contains(key))
            << where << ": alike are " << described(named.value(key)) << " and " << described(control);
        named.insert(key, control);
    }
}

/// Keys by what they do; the same key twice does neither.
class Keys {
public:
    explicit Keys(std::string where)
        : m_where(std::move(where))
    {
    }
    void add(const QKeySequence &key, const QString &owner)
    {
        if (key.isEmpty())
            return;
        EXPECT_FALSE(m_owners.contains(key))
            << m_where << ": " << key.toString().toStdString() << " is both "
            << m_owners.value(key).toStdString() << " and " << owner.toStdString();
        m_owners.insert(key, owner);
    }

private:
    std::string m_where;
    QMap<QKeySequence, QString> m_owners;
};

void expectKeysOfMenu(const QMenu &menu, const std::string &where, Keys *shortcuts)
{
    Keys letters(where);
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        EXPECT_FALSE(action->text().isEmpty()) << where << ": " << action->objectName().toStdString();
        letters.add(QKeySequence::mnemonic(action->text()), action->text());
        if (shortcuts != nullptr)
            shortcuts->add(action->shortcut(), action->text());
    }
}

void expectKeys(const QWidget &view, const std::string &where)
{
    Keys keys(where);
    if (const auto *window = qobject_cast<const QMainWindow *>(&view))
        if (const auto *bar = window->findChild<QMenuBar *>(QString(), Qt::FindDirectChildrenOnly))
            for (const QAction *action : bar->actions()) {
                keys.add(QKeySequence::mnemonic(action->text()), action->text());
                if (action->menu() != nullptr)
                    expectKeysOfMenu(*action->menu(), where, &keys);
            }
    const auto isSeen = [&view](const QWidget *widget) {
        return widget != nullptr && widget->window() == &view && widget->isVisible() && widget->isEnabled();
    };
    for (const QAbstractButton *button : view.findChildren<QAbstractButton *>())
        if (isSeen(button))
            keys.add(button->shortcut(), button->text());
    for (const QLabel *label : view.findChildren<QLabel *>())
        if (isSeen(label) && label->buddy() != nullptr)
            keys.add(QKeySequence::mnemonic(label->text()), label->text());
    for (const QShortcut *shortcut : view.findChildren<QShortcut *>())
        if (isSeen(qobject_cast<const QWidget *>(shortcut->parent())))
            keys.add(shortcut->key(), shortcut->parent()->objectName());
}

TEST_P(AccessWalk, EveryControlIsNamedReachedByTabAsOneReadsAndSeen)
{
    Language::choose(QStringLiteral("id"), false);
    Theme::apply(*qApp, GetParam());
    installAssistiveFaces();
    auto tour = WindowTour::make();
    ASSERT_TRUE(tour) << tour.error().message.toStdString();
    QSet<QString> shown;
    const auto look = [&shown](QWidget &view, const QString &name) {
        QTest::qWait(250);
        shown.insert(QString::fromLatin1(view.metaObject()->className()).section(QStringLiteral("::"), -1));
        const std::string where = name.toStdString();
        if (const auto *menu = qobject_cast<const QMenu *>(&view)) {
            expectKeysOfMenu(*menu, where, nullptr);
            return;
        }
        if (qobject_cast<const QFileDialog *>(&view) != nullptr)
            return; // Qt's own: its parts are not ours to name
        view.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&view)) << where;
        const QList<QWidget *> controls = controlsOf(view);
        ASSERT_FALSE(controls.isEmpty()) << where;
        expectNames(view, controls, where);
        expectKeys(view, where);
        testing::expectWholeHeads(view, where);
        testing::walkByTab(view, controls, name);
        const auto *pages = view.findChild<QLabel *>(QStringLiteral("reportPageLabel"));
        if (pages != nullptr && pages->isVisible()) {
            EXPECT_TRUE(pages->text().startsWith(u"Halaman 1 ")) << where << pages->text().toStdString();
        }
    };
    QElapsedTimer coming;
    coming.start();
    const bool isShown = (*tour)->show({1366, 708}, [&](QWidget &view, const QString &name) {
        EXPECT_LT(coming.elapsed(), 50'000) << name.toStdString() << " was waited for in vain";
        look(view, name);
        coming.start();
    });
    EXPECT_TRUE(isShown);
    const QStringList forms =
        QDir(QStringLiteral(OPNAME_TEST_DATA "/../../ui/dialogs")).entryList({QStringLiteral("*.ui")});
    ASSERT_FALSE(forms.isEmpty());
    for (const QString &form : forms) {
        QString dialog;
        for (const QString &word : form.chopped(3).split(u'_'))
            dialog += word.left(1).toUpper() + word.mid(1);
        EXPECT_TRUE(shown.contains(dialog)) << dialog.toStdString() << " is in no tour";
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, AccessWalk, ::testing::ValuesIn(testing::themesToLookAt()),
                         [](const auto &theme) { return Theme::nameOf(theme.param).toStdString(); });

} // namespace
} // namespace opname

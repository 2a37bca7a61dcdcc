#include "tab_walk.h"

#include "contrast.h"
#include "shown_controls.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QTest>
#include <gtest/gtest.h>

#include <utility>

namespace opname::testing {

namespace {

constexpr int overlap = 4; // pixels by which neighbours may reach into each other
constexpr int moreThanACaret = 48; // pixels

/// The parts of a common parent in which two controls stand; nothing where one is inside the other.
std::pair<const QWidget *, const QWidget *> sidesOf(const QWidget *a, const QWidget *b)
{
    for (const QWidget *left = a; left != nullptr && left->parentWidget() != nullptr;
         left = left->parentWidget()) {
        const QWidget *common = left->parentWidget();
        if (!common->isAncestorOf(b))
            continue;
        const QWidget *right = b;
        while (right->parentWidget() != common)
            right = right->parentWidget();
        return left == right ? std::pair<const QWidget *, const QWidget *>() : std::pair(left, right);
    }
    return {};
}

/// Reading goes down or to the right: the next is wholly below, or wholly to the right, of the one before.
bool isReadAfter(const QWidget *next, const QWidget *before)
{
    const auto [earlier, later] = sidesOf(before, next);
    if (earlier == nullptr)
        return true;
    const QRect from = earlier->geometry();
    const QRect to = later->geometry();
    return to.left() + overlap > from.right() || to.top() + overlap > from.bottom();
}

/// On the window's ground: a frame can be transparent.
QImage pictureOf(QWidget &widget)
{
    QCoreApplication::processEvents();
    const QPixmap seen = widget.grab();
    QImage picture(seen.size(), QImage::Format_RGB32);
    picture.fill(widget.window()->palette().color(QPalette::Window));
    QPainter(&picture).drawPixmap(0, 0, seen);
    return picture;
}

} // namespace

void walkByTab(QWidget &view, const QList<QWidget *> &controls, const QString &place)
{
    const QPointer<QWidget> former = QApplication::focusWidget();
    const std::string where = place.toStdString();
    controls.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> walked;
    for (qsizetype step = 0; step <= 2 * controls.size(); ++step) {
        QWidget *here = QApplication::focusWidget();
        if (here == nullptr || here->window() != &view) {
            ADD_FAILURE() << where << ": Tab leaves it behind " << described(walked.value(walked.size() - 1));
            break;
        }
        if (walked.contains(here))
            break;
        walked.append(here);
        const QImage with = pictureOf(*here);
        QTest::keyClick(here, Qt::Key_Tab);
        if (QApplication::focusWidget() == here) {
            if (controls.size() > 1)
                ADD_FAILURE() << where << ": Tab does not leave " << described(here);
            break;
        }
        if (controls.contains(here)) {
            EXPECT_GE(pixelsThatChange(pictureOf(*here), with), moreThanACaret)
                << where << ": the focus is not seen on " << described(here);
        }
    }
    for (QWidget *control : controls)
        EXPECT_TRUE(walked.contains(control)) << where << ": Tab does not reach " << described(control);
    // The walk began anywhere: where it steps from the last control to the first is the one step back.
    QStringList back;
    for (qsizetype i = 0; i < walked.size(); ++i) {
        QWidget *before = walked[i];
        QWidget *next = walked[(i + 1) % walked.size()];
        if (before != next && !isReadAfter(next, before))
            back.append(QString::fromStdString(described(before) + " → " + described(next)));
    }
    EXPECT_LE(back.size(), 1) << where << ": Tab goes back\n" << back.join(u'\n').toStdString();
    if (former != nullptr)
        former->setFocus(Qt::OtherFocusReason);
}

} // namespace opname::testing

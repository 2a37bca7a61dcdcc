#include "dialog_room.h"

#include "text_scale.h"
#include "theme.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>

namespace opname {

namespace {

constexpr auto givenPercent = "textPercent"; // the letters for which a dialog has its size
constexpr int filesWidth = 900; // of a file dialog, with the usual letters
constexpr auto usualSize = "usualSize"; // what it had with the usual ones

/// Everything that the dialog shows, into an area that scrolls.
void letScroll(QDialog &dialog)
{
    QWidget *focused = dialog.focusWidget();
    auto *contents = new QWidget(&dialog);
    contents->setObjectName(QStringLiteral("scrolledContents"));
    contents->setLayout(dialog.layout()); // which brings what is laid out along
    auto *area = new QScrollArea(&dialog);
    area->setObjectName(QStringLiteral("dialogScrollArea"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(contents);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    layout->activate();
    if (focused != nullptr)
        focused->setFocus();
}

/// No lower than what its words take at its width.
void giveContentsRoom(QDialog &dialog)
{
    QLayout *layout = dialog.layout();
    if (layout == nullptr || !layout->hasHeightForWidth())
        return;
    layout->activate();
    if (const int least = layout->totalMinimumHeightForWidth(dialog.width()); dialog.height() < least)
        dialog.resize(dialog.width(),
                      std::max(dialog.height(), std::min(least, dialog.screen()->availableSize().height())));
}

/// Qt's own begins too narrow for the days and sizes of files.
void giveFilesRoom(QFileDialog &dialog)
{
    const int width = std::max(dialog.width(), TextSize::scaled(filesWidth));
    dialog.resize(QSize(width, dialog.height()).boundedTo(dialog.screen()->availableSize()));
    dialog.setProperty(givenPercent, TextScale::current().percent());
    if (auto *files = dialog.findChild<QTreeView *>(QStringLiteral("treeView")))
        files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace

void noteUsualRoom(QDialog &dialog)
{
    dialog.setProperty(usualSize, dialog.size());
}

void giveRoom(QDialog &dialog)
{
    const int percent = TextScale::current().percent();
    const QVariant given = dialog.property(givenPercent);
    const int before = given.isValid() ? given.toInt() : 100;
    QLayout *layout = dialog.layout();
    // One whose form states no size takes what its letters need by itself.
    if (percent == before || layout == nullptr || !dialog.testAttribute(Qt::WA_Resized))
        return;
    dialog.setProperty(givenPercent, percent);
    if (!dialog.property(usualSize).isValid())
        noteUsualRoom(dialog);
    const QSize usual = dialog.property(usualSize).toSize();
    layout->activate();
    const QSize most = dialog.screen()->availableSize()
        - QSize(0, dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &dialog));
    const QSize least = layout->totalMinimumSize();
    const int width = std::max(least.width(), std::min(usual.width() * percent / 100, most.width()));
    const int leastHeight = layout->hasHeightForWidth()
        ? std::max(least.height(), layout->totalMinimumHeightForWidth(width))
        : least.height();
    const int height = std::max(leastHeight, usual.height() * percent / 100);
    if (percent > 100 && (least.width() > most.width() || leastHeight > most.height()))
        letScroll(dialog);
    dialog.resize(QSize(width, height).boundedTo(most));
}

DialogRooms::DialogRooms(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool DialogRooms::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        if (auto *files = qobject_cast<QFileDialog *>(watched)) {
            giveFilesRoom(*files);
        } else if (auto *dialog = qobject_cast<QDialog *>(watched)) {
            giveRoom(*dialog);
            giveContentsRoom(*dialog);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace opname

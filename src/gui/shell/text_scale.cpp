#include "text_scale.h"

#include "dialog_room.h"
#include "theme.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QSettings>
#include <QTimer>

namespace opname {

namespace {

const QString settingName = QStringLiteral("textSize");

} // namespace

TextScale &TextScale::current()
{
    static TextScale scale;
    return scale;
}

TextScale::Step TextScale::kept()
{
    return stepFromName(QSettings().value(settingName).toString());
}

TextScale::Step TextScale::stepFromName(const QString &name)
{
    return name == u"large"  ? Step::Large
        : name == u"larger"  ? Step::Larger
        : name == u"largest" ? Step::Largest
                             : Step::Normal;
}

QString TextScale::nameOf(Step step)
{
    return step == Step::Large  ? QStringLiteral("large")
        : step == Step::Larger  ? QStringLiteral("larger")
        : step == Step::Largest ? QStringLiteral("largest")
                                : QStringLiteral("normal");
}

int TextScale::percentOf(Step step)
{
    return step == Step::Large ? 115 : step == Step::Larger ? 130 : step == Step::Largest ? 150 : 100;
}

void TextScale::choose(Step step, bool isKept)
{
    if (isKept)
        QSettings().setValue(settingName, nameOf(step));
    if (step == m_step)
        return;
    QList<QDialog *> dialogs;
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(window); dialog != nullptr && dialog->isVisible())
            dialogs.append(dialog);
    // Before larger letters push them apart.
    if (!isLarger())
        for (QDialog *dialog : dialogs)
            noteUsualRoom(*dialog);
    m_step = step;
    if (isLarger())
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    Theme::applyTextSize(*qApp);
    Q_EMIT changed();
    // Once all is laid out with the new letters; the choice may have been made in the dialog itself.
    for (QDialog *dialog : dialogs)
        QTimer::singleShot(0, dialog, [dialog] { giveRoom(*dialog); });
}

bool TextScale::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        if (auto *dialog = qobject_cast<QDialog *>(watched))
            giveRoom(*dialog);
    return QObject::eventFilter(watched, event);
}

} // namespace opname

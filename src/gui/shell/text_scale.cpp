#include "text_scale.h"

#include "dialog_room.h"
#include "theme.h"

#include <QApplication>
#include <QDialog>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <array>

namespace opname {

namespace {

const QString settingName = QStringLiteral("textSize");

struct Size {
    TextScale::Step step;
    const char16_t *name;
    int percent;
};

constexpr std::array<Size, 4> sizes = {{{TextScale::Step::Normal, u"normal", 100},
                                        {TextScale::Step::Large, u"large", 115},
                                        {TextScale::Step::Larger, u"larger", 130},
                                        {TextScale::Step::Largest, u"largest", 150}}};

const Size &sizeOf(TextScale::Step step)
{
    return *std::find_if(sizes.begin(), sizes.end(), [&](const Size &size) { return size.step == step; });
}

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
    const auto found =
        std::find_if(sizes.begin(), sizes.end(), [&](const Size &size) { return name == size.name; });
    return found == sizes.end() ? Step::Normal : found->step;
}

QString TextScale::nameOf(Step step)
{
    return QString::fromUtf16(sizeOf(step).name);
}

int TextScale::percentOf(Step step)
{
    return sizeOf(step).percent;
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
    Theme::applyTextSize(*qApp);
    Q_EMIT changed();
    // Once all is laid out with the new letters; the choice may have been made in the dialog itself.
    for (QDialog *dialog : dialogs)
        QTimer::singleShot(0, dialog, [dialog] { giveRoom(*dialog); });
}

} // namespace opname

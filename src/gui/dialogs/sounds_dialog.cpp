#include "sounds_dialog.h"

#include "../shell/theme.h"
#include "../shell/tone.h"
#include "../widgets/reading_order.h"
#include "../widgets/verdict_card.h"
#include "ui_sounds_dialog.h"

#include <QPushButton>

#include <algorithm>

namespace opname {

namespace {

constexpr Verdict heard[] = {Verdict::Found,   Verdict::Misplaced, Verdict::Duplicate,  Verdict::Unknown,
                             Verdict::OnLoan,  Verdict::Excluded,  Verdict::OutOfScope, Verdict::Added,
                             Verdict::Invalid, Verdict::Command};
constexpr int columns = 2;

} // namespace

SoundsDialog::SoundsDialog(Tone *tone, QWidget *parent)
    : QDialog(parent)
    , m_tone(tone)
    , m_ui(std::make_unique<Ui::SoundsDialog>())
{
    m_ui->setupUi(this);
    m_ui->volumeSlider->setValue(tone->volume());
    m_ui->muteCheckBox->setChecked(tone->isMuted());
    connect(m_ui->volumeSlider, &QSlider::valueChanged, tone, &Tone::setVolume);
    connect(m_ui->muteCheckBox, &QCheckBox::toggled, tone, &Tone::setMuted);
    for (int column = 0; column < columns; ++column)
        m_ui->tunesLayout->setColumnStretch(column, 1);
    int place = 0;
    const auto add = [&](const QString &name, const QIcon &icon, const QString &words) {
        auto *button = new QPushButton(icon, words, this);
        button->setObjectName(name + QStringLiteral("TunePushButton"));
        button->setAutoDefault(false);
        const int side = std::max(20, button->fontMetrics().lineSpacing()); // a lower one cuts the letters
        button->setIconSize({side, side});
        m_ui->tunesLayout->addWidget(button, place / columns, place % columns);
        ++place;
        return button;
    };
    for (const Verdict verdict : heard)
        connect(add(verdictName(verdict),
                    Theme::icon(Theme::verdictIcon(verdict), Theme::verdictColor(verdict)),
                    VerdictCard::word(verdict)),
                &QPushButton::clicked, this, [this, verdict] { m_tone->play(verdict); });
    connect(add(QStringLiteral("alarm"), Theme::icon(QStringLiteral("error"), Theme::bad()),
                tr("Alarm: scans are not being kept")),
            &QPushButton::clicked, this, [this] { m_tone->alarm(); });
    QPushButton *close = m_ui->buttonBox->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    tabInReadingOrder(*this);
}

SoundsDialog::~SoundsDialog() = default;

} // namespace opname

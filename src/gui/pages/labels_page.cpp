#include "labels_page.h"

#include "../shell/theme.h"
#include "../widgets/verdict_card.h"
#include "opname/session/label_records.h"

#include <QSplitter>

namespace opname {

namespace {

constexpr int moment = 200; // milliseconds

} // namespace

LabelsPage::LabelsPage(QWidget *parent)
    : Page(QStringLiteral("labelsPage"), parent)
    , m_state(new QLabel(this))
    , m_lists(new LabelListPanel(this))
    , m_print(new LabelPrintPanel(this))
{
    m_state->setObjectName(QStringLiteral("labelStateLabel"));
    m_state->setWordWrap(true); // a long title must not widen the window
    auto *parts = new QSplitter(this);
    parts->setObjectName(QStringLiteral("labelsSplitter"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(Spacing::medium);
    parts->addWidget(m_lists);
    parts->addWidget(m_print);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setSizes({500, 560});
    content()->setSpacing(Spacing::small);
    content()->addWidget(m_state);
    content()->addWidget(parts, 1);
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, m_lists, &LabelListPanel::refresh);
    connect(m_lists, &LabelListPanel::chosenChanged, this,
            [this] { m_print->choose(m_lists->keys(), m_lists->selectedRows()); });
    connect(m_lists, &LabelListPanel::unrecordedWanted, this, &LabelsPage::unrecordedWanted);
    connect(m_lists, &LabelListPanel::findCopyWanted, this, &LabelsPage::findCopyWanted);
    connect(m_lists, &LabelListPanel::failed, this, &Page::failed);
    connect(m_lists, &LabelListPanel::told, this, &Page::told);
    connect(m_print, &LabelPrintPanel::failed, this, &Page::failed);
    connect(m_print, &LabelPrintPanel::told, this, &Page::told);
    connect(mainButton(), &QPushButton::clicked, this, [this] { finish(3); });
    mainButton()->show();
    retranslate();
}

void LabelsPage::retranslate()
{
    setHead(3,
            tr("Choose what needs a label, print it, stick it on, and scan it here: then it is attached."));
    mainButton()->setText(tr("Finish activity 3"));
    mainButton()->setToolTip(tr("Every book has a label that can be scanned"));
    showHint();
    m_lists->retranslate();
    m_print->retranslate();
}

void LabelsPage::documentChanged()
{
    m_moment.stop();
    m_lists->setDocument(document());
    m_print->setDocument(document());
    showHint();
    if (document() == nullptr)
        return;
    connect(document(), &SessionDocument::catalogueChanged, this, &LabelsPage::showHint);
    connect(document(), &SessionDocument::scanned, this, [this](const DeskAnswer &answer) {
        if (isVisible())
            showScanned(answer);
    });
}

void LabelsPage::keepTyped()
{
    if (document() != nullptr)
        document()->setPurpose(ScanPurpose::Count);
}

void LabelsPage::hideEvent(QHideEvent *event)
{
    // Also while the session is at work elsewhere: the next scan must not be for labels.
    keepTyped();
    Page::hideEvent(event);
}

void LabelsPage::refresh()
{
    mainButton()->setEnabled(canRead() && !document()->session().sopProgress().isFinished(3));
    if (document() != nullptr && document()->holdsReads())
        return;
    // What labels are attached to is looked up in the order of shelves.
    if (!canRead() || document()->prepareOrder()) {
        m_isPreparing = document() != nullptr && document()->isBusy();
        if (m_isPreparing)
            say(tr("The catalogue is being put in order…"));
        return;
    }
    if (std::exchange(m_isPreparing, false))
        showHint();
    document()->setPurpose(ScanPurpose::Label);
    m_lists->refresh();
}

void LabelsPage::showHint()
{
    say(canRead() && document()->session().isFrozen()
            ? tr("A label that was printed here is attached when it is scanned. Any other scan counts as in "
                 "activity 5.")
            : tr("A label that was printed here is attached when it is scanned. Nothing is counted before "
                 "the freeze."));
}

void LabelsPage::say(const QString &text, const QColor &answer)
{
    // An answer is read at arm's length.
    m_state->setStyleSheet(answer.isValid() ? QStringLiteral("color: %1; font-size: %2px; font-weight: 600;")
                                                  .arg(answer.name())
                                                  .arg(TextSize::heading())
                                            : QString());
    m_state->setText(text);
    m_state->setAccessibleDescription(text);
}

/// After the freeze a label that was attached before counts like any other.
bool LabelsPage::isForLabel(const ScanAnswer &answer) const
{
    Session &session = document()->session();
    if (!LabelRecords(session).isPrinted(answer.code))
        return false;
    const auto stock = session.orderTake();
    const auto scan = stock ? (*stock)->indexOf(answer.id) : std::nullopt;
    return scan && (*stock)->scanState(*scan).purpose == ScanPurpose::Label;
}

void LabelsPage::showScanned(const DeskAnswer &answer)
{
    const QString code = answer.itemCode.isEmpty() ? answer.code.left(40) : answer.itemCode;
    const QString what = answer.title.isEmpty() ? code : QString(code + u" · " + answer.title);
    if (answer.command)
        say(answer.command->sentence, Theme::accent());
    else if (isForLabel(answer))
        say(tr("✓ Attached: %1").arg(what), Theme::good());
    else if (document()->session().isFrozen())
        say(VerdictCard::word(answer.verdict) + u" · "_qs + what, Theme::verdictColor(answer.verdict));
    else if (answer.itemCode.isEmpty())
        say(tr("“%1” can be read, but no copy has it and it was not printed here. It is among the unknown "
               "codes.")
                .arg(what),
            Theme::notice());
    else
        say(tr("%1 can be read; no new label of it was printed here.").arg(what), Theme::accent());
    m_moment.start();
}

} // namespace opname

// What scanners send, and what their reads are answered.

#include "main_window.h"

#include "../models/place_names.h"
#include "../pages/preparation_page.h"
#include "../widgets/verdict_card.h"
#include "language.h"

#include "opname/workflow/connected_scanners.h"

#include <QTime>

namespace opname {

void MainWindow::connectScanners()
{
    m_keyboard->serve(m_scanners);
    connect(m_scanners, &ConnectedScanners::read, this, &MainWindow::takeRead);
    connect(m_scanners, &ConnectedScanners::heard, m_preparation, &PreparationPage::showRead);
    connect(m_scanners, &ConnectedScanners::readUnended, m_preparation, &PreparationPage::showUnended);
    // The operator has to hear of a read that became none while the book is in the hand.
    const auto tellLost = [this](const ScannerProfile &scanner, const QString &sentence) {
        m_tone->play(Verdict::Invalid, ScannerProfile::tones().indexOf(scanner.tone));
        m_message->showError({ErrorKind::Usage, sentence.arg(ConnectedScanners::nameOf(scanner)), {}});
    };
    connect(m_scanners, &ConnectedScanners::readDamaged, this, [tellLost](const ScannerProfile &scanner) {
        tellLost(scanner, tr("%1 sent something that cannot be read for sure. Scan the book once more."));
    });
    connect(m_scanners, &ConnectedScanners::readUnended, this, [tellLost](const ScannerProfile &scanner) {
        tellLost(scanner,
                 tr("%1 sent a code without its end, which was not taken. Scan the book once more; if it "
                    "happens again, set the end of a code as it is set in the scanner."));
    });
    const auto showState = [this] { m_chips->setScanners(m_scanners->summary()); };
    connect(m_scanners, &ConnectedScanners::stateChanged, this, showState);
    connect(m_scanners, &ConnectedScanners::profilesChanged, this, [this, showState] {
        showState();
        if (m_document != nullptr)
            m_document->forgetStandsBut(m_scanners->profiles());
    });
    connect(m_stopped, &StoppedBanner::retryWanted, this, [this] {
        if (m_document != nullptr)
            m_document->retry();
    });
    m_scanners->start();
    showState();
}

void MainWindow::takeRead(const ScannerProfile &scanner, const QString &text)
{
    m_chips->setLastRead(Language::clockTime(QTime::currentTime()));
    if (m_document == nullptr)
        return;
    // The step that tries the scanner counts nothing, until there is something to count. While other work has
    // the session, only the document knows.
    if (m_stack->currentWidget() == m_preparation && !m_document->isBusy()
        && !m_document->session().isFrozen())
        return;
    m_document->scan(text, scanner);
}

/// Page 5 has its own card, page 3 its own line before the freeze, and what is carried is ticked off in its
/// list; elsewhere the message is all that says what to do with the book in the hand.
void MainWindow::tellVerdict(const DeskAnswer &answer)
{
    const bool isFrozen = m_document->session().isFrozen();
    const QWidget *page = m_stack->currentWidget();
    if (page == m_pages.at(5) || (page == m_pages.at(3) && !isFrozen)
        || (m_document->purpose() == ScanPurpose::Move && !answer.command)) {
        m_message->endVerdict();
        return;
    }
    const bool isMisplaced = answer.verdict == Verdict::Misplaced || answer.verdict == Verdict::OutOfScope;
    const QString home =
        isMisplaced ? PlaceNames(m_document->session().catalogue()).text(answer.home) : QString();
    const bool isAdvised = isFrozen || isMisplaced || answer.command; // nothing is noted for later before it
    QStringList said{VerdictCard::word(answer.verdict),
                     answer.itemCode.isEmpty() ? answer.code : answer.itemCode,
                     answer.command ? answer.command->sentence : answer.title};
    if (answer.foundLater())
        said.append(tr("found later"));
    said.removeAll(QString());
    m_message->tellVerdict(answer.verdict, said.join(u" · "_qs),
                           isAdvised ? VerdictCard::advice(answer.verdict, home) : QString());
}

} // namespace opname

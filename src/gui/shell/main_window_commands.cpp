// What the commands of the menus ask and do.

#include "main_window.h"

#include "../dialogs/connection_dialog.h"
#include "../dialogs/find_copy_dialog.h"
#include "../dialogs/new_session_dialog.h"
#include "../dialogs/scan_file_dialog.h"
#include "../dialogs/scanners_dialog.h"
#include "../dialogs/shortcuts_dialog.h"
#include "../dialogs/unrecorded_dialog.h"
#include "language.h"
#include "opname/workflow/command_cards.h"
#include "opname/workflow/demonstration.h"
#include "opname/workflow/shelf_plan.h"
#include "opname/workflow/sop_desk.h"
#include "recent_files.h"
#include "supervisor_window.h"
#include "theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace opname {

void MainWindow::showScanners()
{
    ScannersDialog(m_scanners, m_document.get(), this).exec();
}

void MainWindow::showConnections(const QString &name)
{
    ConnectionDialog(m_slims, name, this).exec();
}

bool MainWindow::canCount()
{
    if (m_document == nullptr || m_document->isBusy())
        return false;
    if (!m_document->session().isFrozen())
        m_message->tell(tr("Counting begins after the freeze: finish activity 4 first."));
    return m_document->session().isFrozen();
}

void MainWindow::findCopy()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    if (!m_document->session().hasCatalogue()) {
        m_message->tell(tr("There is no catalogue yet. Take it in from SLiMS first (activity 1)."));
        return;
    }
    if (m_findCopy == nullptr) {
        m_findCopy = new FindCopyDialog(m_document->session(), this);
        m_findCopy->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_findCopy, &FindCopyDialog::copyChosen, m_document.get(), &SessionDocument::scanCode);
        connect(m_findCopy, &FindCopyDialog::labelWanted, m_document.get(), &SessionDocument::queueLabel);
        connect(m_document.get(), &SessionDocument::scanned, m_findCopy, &FindCopyDialog::refresh);
        connect(m_document.get(), &SessionDocument::undone, m_findCopy, &FindCopyDialog::refresh);
        // What other work does to the catalogue would not be seen by a search that is open.
        connect(m_document.get(), &SessionDocument::busyChanged, m_findCopy, [this](bool isBusy) {
            if (isBusy)
                m_findCopy->close();
        });
    }
    m_findCopy->setStand(m_document->standOf({}));
    m_findCopy->show();
    m_findCopy->activateWindow();
}

void MainWindow::noteUnrecorded()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    UnrecordedDialog dialog(m_document->session(), m_document->author(), m_document->shelf(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_message->tell(tr("The book is noted. Activity 7 lists it under “Without label and record”."));
    m_document->notifyChanged();
}

void MainWindow::takeScanFile(const QString &path)
{
    if (!canCount())
        return;
    ScanStand stand = m_document->standOf({});
    stand.purpose = ScanPurpose::Count; // whatever a page that is shown reads for
    ScanFileDialog dialog(m_document->session(), stand, this);
    if (!path.isEmpty())
        dialog.showFile(path);
    bool isTaken = false;
    SessionDocument *document = m_document.get();
    connect(&dialog, &ScanFileDialog::taken, document, [&isTaken, document](qint64 codes) {
        isTaken = true;
        if (codes > 0)
            document->retry(); // the file takes scans again
    });
    connect(&dialog, &ScanFileDialog::notKept, document, &SessionDocument::stop);
    dialog.exec();
    if (isTaken) {
        m_document->recallScans();
        m_document->correctScans();
    }
    m_document->notifyChanged();
}

void MainWindow::printCard(bool withShelves)
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    const Session &session = m_document->session();
    CardRequest request;
    for (const QString &name : teamOf(session))
        if (commandCode({CommandKind::SwitchOperator, name, {}}))
            request.operators.append(name);
    for (const OperatorWork &work : session.operatorTotals())
        request.operators.append(work.name);
    if (withShelves)
        for (const auto &[home, totals] : session.homeTotals())
            if (!home.site.isEmpty())
                request.shelves.append(home.site);
    const QFileInfo file(session.path());
    const QString path = QFileDialog::getSaveFileName(
        this, withShelves ? tr("Shelf barcodes") : tr("Command card"),
        file.absolutePath() + u'/' + (withShelves ? tr("Shelf barcodes") : tr("Command card")) + u".pdf"_qs,
        QStringLiteral("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto written = CommandCards(session).write(request, Language::current(), path);
    if (!written)
        m_message->showError(written.error());
    else
        m_message->tell(tr("%1 was written: %n page(s).", nullptr, written->pages).arg(path));
}

void MainWindow::askNewSession()
{
    NewSessionDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString who = QSettings()
                            .value(QStringLiteral("operator"), qEnvironmentVariable("USER", tr("Librarian")))
                            .toString();
    auto session = Session::create(dialog.path(), dialog.newSession(), {QString(), who});
    if (!session) {
        m_message->showError(session.error());
        return;
    }
    if (Outcome begun = SopDesk(**session, {(*session)->ownStation(), who}).begin(1); !begun)
        m_message->showError(begun.error());
    adopt(std::move(*session));
}

void MainWindow::askOpen()
{
    const QString folder = RecentFiles::all().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(RecentFiles::all().constFirst()).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a session"), folder, tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        openFile(path);
}

/// Of the open session at once; else of a file that is asked for.
void MainWindow::askView()
{
    if (m_document != nullptr) {
        viewFile(currentPath());
        return;
    }
    const QString folder = RecentFiles::all().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(RecentFiles::all().constFirst()).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Supervisor's view"), folder, tr("Sessions (*.opname)"));
    if (!path.isEmpty())
        viewFile(path);
}

bool MainWindow::viewFile(const QString &path)
{
    auto view = std::make_unique<SupervisorWindow>();
    if (const Outcome opened = view->openFile(path); !opened) {
        m_message->showError(opened.error());
        return false;
    }
    view->setAttribute(Qt::WA_DeleteOnClose);
    view.release()->show();
    return true;
}

void MainWindow::saveCopy()
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    const QFileInfo file(m_document->session().path());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"),
                                                      file.absolutePath() + u'/' + file.completeBaseName()
                                                          + tr("-copy") + QStringLiteral(".opname"),
                                                      tr("Sessions (*.opname)"));
    if (path.isEmpty())
        return;
    saveCopyTo(path);
}

void MainWindow::saveCopyTo(const QString &path)
{
    m_message->tellLasting(tr("The copy is being written…"));
    m_document->copies().write([path](const Session &reader) { return reader.saveCopy(path); },
                               [this, path](const Outcome &saved) {
                                   if (!saved)
                                       m_message->showError(saved.error());
                                   else
                                       m_message->tell(tr("A copy was written to %1.").arg(path));
                               });
}

void MainWindow::whenCopiesAreWritten(std::function<void()> then)
{
    if (m_document != nullptr && m_document->holdsReads()) {
        m_document->putOff(this, [this, then = std::move(then)] { whenCopiesAreWritten(then); });
        return;
    }
    if (m_document == nullptr || !m_document->copies().isWriting()) {
        then();
        return;
    }
    m_message->tellLasting(tr("A copy of the session is being written. It is closed when that is there…"));
    // From the event loop: closing takes the copies away.
    connect(&m_document->copies(), &SessionCopies::allWritten, this, std::move(then),
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void MainWindow::makeDemonstration()
{
    if (m_demonstration.isRunning())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    const QString path = folder + u'/' + tr("Demonstration library") + QStringLiteral(".opname");
    if (QFile::exists(path)) {
        Q_EMIT demonstrationReady(openFile(path));
        return;
    }
    writeDemonstration(path, Demonstration::Wish().items, [this, path](bool isWritten) {
        Q_EMIT demonstrationReady(isWritten && openFile(path));
    });
}

void MainWindow::writeDemonstration(const QString &path, qint64 items,
                                    std::function<void(bool isWritten)> then)
{
    auto done = std::make_shared<Result<Demonstration::Done>>(tl::unexpected(Error{}));
    disconnect(&m_demonstration, &BackgroundTask::finished, this, nullptr);
    connect(&m_demonstration, &BackgroundTask::finished, this, [this, done, then = std::move(then)] {
        m_message->clear();
        if (!*done)
            m_message->showError(done->error());
        else
            (*done)->session.reset();
        then(done->has_value());
    });
    m_demonstration.start(
        [done, path, items, language = Language::current()](const BackgroundTask::Watcher &watcher) {
            Demonstration::Wish wish;
            wish.items = items;
            wish.stopWhileScanning = true;
            wish.scannedShare = 0.6;
            wish.language = language;
            *done = Demonstration::make(path, wish, [&](double share) { return watcher(share, 0, 0); });
        });
}

void MainWindow::askOperator()
{
    if (m_document == nullptr)
        return;
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Operator"), tr("Who is scanning?"),
                                               QLineEdit::Normal, m_document->operatorName(), &isGiven);
    if (isGiven)
        m_document->setOperator(name);
}

/// Where the catalogue came from is where corrections and the result go.
QString MainWindow::chooseAddress(QWidget *context)
{
    if (const QString known = m_slims->sourceAddress(); isLibraryAddress(known))
        return known;
    if (const QString source = m_document->session().catalogueSource(); isLibraryAddress(source))
        return source;
    // The catalogue came from a file: the user says which SLiMS it belongs to.
    QStringList names;
    for (const Connection &connection : m_slims->connections().all())
        names.append(connection.name);
    if (names.isEmpty()) {
        showConnections();
        return {};
    }
    bool isChosen = false;
    const QString name =
        QInputDialog::getItem(context, tr("Connect to SLiMS"), tr("Send to:"), names, 0, false, &isChosen);
    const auto chosen = m_slims->connections().named(name);
    return isChosen && chosen ? chosen->address : QString();
}

void MainWindow::askAccess(QWidget *context, const std::function<void(const SlimsAccess &)> &then)
{
    if (m_document == nullptr || m_document->isBusy())
        return;
    const QString address = chooseAddress(context);
    if (address.isEmpty())
        return;
    const QString label = sourceLabel(address);
    const auto use = [this, address, label, context, then](const ConnectionSecrets::Found &found) {
        const bool isOverWeb = address.startsWith(u"http");
        QString secret = found.secret;
        if (secret.isEmpty())
            secret = qEnvironmentVariable(isOverWeb ? "OPNAME_TOKEN" : "OPNAME_PASSWORD");
        if (secret.isEmpty() && found.place == ConnectionSecrets::Place::Nowhere) {
            bool isGiven = false;
            secret = QInputDialog::getText(context, tr("Connect to SLiMS"),
                                           isOverWeb ? tr("Token of the Opname plugin for %1:").arg(label)
                                                     : tr("Password for %1:").arg(label),
                                           QLineEdit::Password, {}, &isGiven);
            if (!isGiven)
                return;
            m_slims->secrets().useForThisRun(label, secret);
        }
        then({address, secretsFor(address, secret)});
    };
    m_slims->secrets().find(label, context, use);
}

void MainWindow::showShortcuts()
{
    std::vector<ShortcutGroup> groups = shortcutsOf(*this);
    if (m_document != nullptr && !m_document->isBusy())
        if (const auto card = CommandCards(m_document->session()).card({}, Language::current()))
            groups.push_back(shortcutsOf(*card));
    ShortcutsDialog(groups, this).exec();
}

void MainWindow::showAbout()
{
    const QString purpose = tr("The stock-take workstation for libraries that run SLiMS.");
    QMessageBox box(QMessageBox::NoIcon, tr("About Opname"),
                    QStringLiteral("<b>Opname %1</b><p>%2</p><p>Qt %3 · GPL-3.0-or-later</p>")
                        .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), purpose.toHtmlEscaped(),
                             QString::fromLatin1(qVersion())),
                    QMessageBox::Close, this);
    box.setObjectName(QStringLiteral("aboutMessageBox"));
    box.setIconPixmap(Theme::pixmap(QStringLiteral("opname"), 64, {}));
    if (auto *text = box.findChild<QLabel *>(QStringLiteral("qt_msgbox_label")))
        text->setMinimumWidth(std::min(text->fontMetrics().horizontalAdvance(purpose) + Spacing::medium,
                                       screen()->availableSize().width() * 2 / 3));
    box.exec();
}

} // namespace opname

// What belongs to the computer and not to a session: preferences, the program's log, what is told of it.

#include "main_window.h"

#include "../dialogs/preferences_dialog.h"
#include "../dialogs/program_log_dialog.h"
#include "../pages/start_page.h"
#include "debug_information.h"
#include "logged_events.h"
#include "text_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>

namespace opname {

void MainWindow::connectPreferences()
{
    auto *events = new LoggedEvents(m_scanners, m_slims, m_stations, m_message, this);
    connect(this, &MainWindow::pathChanged, events,
            [this, events] { events->setDocument(m_document.get()); });
    const auto run = [this](const char *name, auto command) {
        connect(m_menu->action(QLatin1String(name)), &QAction::triggered, this, command);
    };
    run("preferences", &MainWindow::showPreferences);
    connect(&TextScale::current(), &TextScale::changed, this, &MainWindow::retranslate);
    run("tour", &MainWindow::startTour);
    run("program-log", [this] { ProgramLogDialog(this).exec(); });
    run("debug-information", &MainWindow::copyDebugInformation);
}

void MainWindow::showPreferences()
{
    // In the order of the menu; a theme that it gets is offered here, too.
    const auto named = [this](const QString &beginning) {
        return menuBar()->findChildren<QAction *>(QRegularExpression(u'^' + beginning));
    };
    const PreferencesDialog::Commands commands{named(QStringLiteral("lang-")),
                                               named(QStringLiteral("theme-")),
                                               m_menu->action(QStringLiteral("mute")),
                                               m_menu->action(QStringLiteral("sounds")),
                                               m_menu->action(QStringLiteral("scanners")),
                                               m_menu->action(QStringLiteral("connections"))};
    PreferencesDialog dialog(commands, m_tone, m_document.get(), this);
    connect(&dialog, &PreferencesDialog::recentForgotten, m_start, &StartPage::refresh);
    dialog.exec();
}

void MainWindow::copyDebugInformation()
{
    auto facts = std::make_shared<SessionFacts>();
    const auto copy = [this, facts] {
        const QString operatorName = m_document == nullptr ? QString() : m_document->operatorName();
        QApplication::clipboard()->setText(debugInformation(*facts, *m_scanners, *m_slims, operatorName));
        m_message->tell(
            tr("Copied for whoever helps: version, system, screens, counts of the session, scanners, and "
               "the last lines of the program log. Passwords, addresses, names of people and codes are left "
               "out."));
    };
    if (m_document == nullptr) {
        copy();
        return;
    }
    m_document->copies().write(
        [facts](Session &reader) -> Outcome {
            *facts = SessionFacts::of(reader);
            return {};
        },
        [copy](const Outcome & /*read*/) { copy(); });
}

} // namespace opname

#include "opname/gui/application.h"

#include "opname/platform/process_tuning.h"
#include "opname/workflow/program_log.h"
#include "shell/assistive_faces.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/screenshots.h"
#include "shell/single_window.h"
#include "shell/supervisor_window.h"
#include "shell/text_scale.h"
#include "shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <cstdio>

namespace opname {

int runWindow(int argc, char **argv)
{
    giveLargeMemoryBack();
    QApplication application(argc, argv);
    installAssistiveFaces();
    QApplication::setOrganizationName(QStringLiteral("opname"));
    QApplication::setWindowIcon(Theme::icon(QStringLiteral("opname")));
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("demo"), QStringLiteral("Open the demonstration library.")},
         {QStringLiteral("view"), QStringLiteral("Open the supervisor's view of FILE, for reading only.")},
         {QStringLiteral("lang"), QStringLiteral("Language: id or en."), QStringLiteral("language")},
         {QStringLiteral("theme"), QStringLiteral("Colours: light, dark, contrast or system."),
          QStringLiteral("theme")},
         {QStringLiteral("screenshots"), QStringLiteral("Render every page to FOLDER and end."),
          QStringLiteral("folder")}});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Session to open."));
    parser.process(application);
    ProgramLog programLog(ProgramLog::usualFolder());
    programLog.becomeCurrent();
    ProgramLog::note(QStringLiteral("program"),
                     QStringLiteral("started: version=%1 qt=%2")
                         .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    Language::choose(parser.isSet(QStringLiteral("lang")) ? parser.value(QStringLiteral("lang"))
                                                          : Language::current(),
                     false);
    const QString theme = parser.isSet(QStringLiteral("theme"))
        ? parser.value(QStringLiteral("theme"))
        : QSettings().value(QStringLiteral("theme")).toString();
    Theme::apply(application, Theme::modeFromName(theme));

    if (parser.isSet(QStringLiteral("screenshots")))
        return renderScreenshots(parser.value(QStringLiteral("screenshots")));

    TextScale::current().choose(TextScale::kept(), false);
    const QString path = parser.positionalArguments().value(0);
    if (parser.isSet(QStringLiteral("view"))) {
        SupervisorWindow view;
        if (const Outcome opened = view.openFile(path); !opened) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(opened.error().message));
            return 3;
        }
        view.show();
        return QApplication::exec();
    }
    SingleWindow single;
    if (!path.isEmpty() && single.raiseOther(path))
        return 0;
    MainWindow window;
    QObject::connect(&window, &MainWindow::pathChanged, &single, &SingleWindow::listen);
    QObject::connect(&single, &SingleWindow::raiseWanted, &window, [&window] {
        window.showNormal();
        window.raise();
        window.activateWindow();
    });
    window.show();
    if (!path.isEmpty())
        window.openFile(path);
    else if (parser.isSet(QStringLiteral("demo")))
        window.makeDemonstration();
    return QApplication::exec();
}

} // namespace opname

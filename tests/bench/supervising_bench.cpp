// The supervisor's work on a million items: the view's first figures, two stock-takes compared, the hunt, a
// sample.

#include "benchmarks.h"
#include "measure.h"
#include "opname/session/older_session.h"
#include "opname/workflow/hunt.h"
#include "opname/workflow/preparation.h"
#include "opname/workflow/recheck_sample.h"
#include "opname/workflow/session_comparison.h"
#include "shell/supervisor_window.h"

#include <QApplication>
#include <QEventLoop>

#include <algorithm>

namespace opname::bench {

namespace {

/// A stock-take of its own in which every copy is scanned but those that `leaves` says: two in a hundred.
QString counted(LibraryFixture &library, qint64 items, const QString &name,
                const std::function<bool(std::size_t)> &leaves)
{
    const auto session = library.pulled(items, name);
    if (const auto frozen = Preparation(*session, LibraryFixture::author()).freeze(false); !frozen)
        giveUp(frozen.error().message);
    const std::vector<QString> codes = library.codes(*session, static_cast<std::size_t>(items));
    std::vector<ScanRequest> group;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!leaves(i))
            group.push_back({codes[i], {}, {}, ScanPurpose::Count, LibraryFixture::author()});
        if (group.size() == 5000 || i + 1 == codes.size()) {
            if (!session->record(group))
                giveUp(QStringLiteral("the copies could not be scanned"));
            group.clear();
        }
    }
    return session->path();
}

double opening(const QString &path)
{
    std::unique_ptr<SupervisorWindow> view;
    const double time = microseconds([&] {
        view = std::make_unique<SupervisorWindow>();
        if (!view->openFile(path))
            giveUp(QStringLiteral("the view did not open"));
        view->show();
        view->grab();
    });
    return time / 1000;
}

} // namespace

void benchSupervising(LibraryFixture &library, bool isQuick)
{
    const qint64 items = isQuick ? 100'000 : 1'000'000;
    heading(QStringLiteral("Supervising, %1 items of which two in a hundred are lost").arg(items));
    const QString older =
        counted(library, items, QStringLiteral("earlier"), [](std::size_t i) { return i % 50 == 3; });
    const QString newer = counted(library, items, QStringLiteral("later"),
                                  [](std::size_t i) { return i % 100 == 3 || i % 100 == 57; });

    opening(newer); // fonts and styles are read once
    double view = opening(newer);
    for (int i = 0; i < 4; ++i)
        view = std::min(view, opening(newer));
    report(QStringLiteral("the supervisor's view: opened, read and painted"), view, QStringLiteral("ms"),
           isQuick ? 0 : 200);

    qint64 lostTwice = 0;
    double least = 0;
    double memory = 0;
    for (int i = 0; i < 3; ++i) {
        const double before = Memory::now().own;
        const double time = microseconds([&] {
            auto now = Session::open(newer, Session::Access::Read);
            auto then = OlderSession::open(older);
            if (!now || !then)
                giveUp(QStringLiteral("a session could not be opened"));
            const auto comparison = SessionComparison::compare(**now, then->session());
            if (!comparison)
                giveUp(comparison.error().message);
            lostTwice = comparison->count(CopyFate::LostTwice);
            memory = Memory::now().own - before;
        });
        least = i == 0 ? time : std::min(least, time);
    }
    report(QStringLiteral("two stock-takes compared, both opened"), least / 1e6, QStringLiteral("s"),
           isQuick ? 0 : 2, QStringLiteral("%1 lost twice, %2 MB").arg(lostTwice).arg(memory, 0, 'f', 0));

    auto session = Session::open(newer, Session::Access::Write);
    if (!session)
        giveUp(session.error().message);
    qint64 places = 0;
    const double hunt = microseconds([&] {
        if (!Hunt(**session).visit([&](const HuntPlace &) { return ++places > 0; }))
            giveUp(QStringLiteral("the hunt failed"));
    });
    report(QStringLiteral("the hunting list, %1 places").arg(places), hunt / 1e6, QStringLiteral("s"), 0);
    const double drawn = microseconds([&] {
        if (!RecheckSample(**session).draw(400, RecheckSample::Among::Both, LibraryFixture::author()))
            giveUp(QStringLiteral("no sample"));
    });
    report(QStringLiteral("a sample of 400 drawn and journalled"), drawn / 1000, QStringLiteral("ms"), 0);
}

} // namespace opname::bench

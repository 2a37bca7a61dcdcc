#include "library_fixture.h"

#include "measure.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/preparation.h"

#include <QDir>
#include <QFile>

namespace opname::bench {

const Author &LibraryFixture::author()
{
    static const Author author{QStringLiteral("bench"), QStringLiteral("Rina")};
    return author;
}

QString LibraryFixture::folderTemplate()
{
    return qEnvironmentVariable("OPNAME_BENCH_DIR", QDir::tempPath())
        + QStringLiteral("/opname-bench-XXXXXX");
}

std::unique_ptr<Session> LibraryFixture::pulled(qint64 items, const QString &name)
{
    return pulledFrom(QStringLiteral("demo:%1").arg(items), name);
}

std::unique_ptr<Session> LibraryFixture::pulledFrom(const QString &address, const QString &name)
{
    const QString path = m_folder.filePath(name + QStringLiteral(".opname"));
    QFile::remove(path);
    auto session = Session::create(path, {QStringLiteral("Bench"), {}, {}}, author());
    if (!session)
        giveUp(session.error().message);
    auto source = openCatalogueSource(address, {});
    if (!source)
        giveUp(source.error().message);
    Preparation preparation(**session, author());
    if (const auto taken = preparation.pull(**source, [](const PullProgress &) { return true; }); !taken)
        giveUp(taken.error().message);
    return std::move(*session);
}

QString LibraryFixture::frozen(qint64 items)
{
    QString &path = m_frozen[items];
    if (!path.isEmpty())
        return path;
    path = m_folder.filePath(QStringLiteral("frozen-%1.opname").arg(items));
    const auto session = pulled(items, QStringLiteral("frozen-%1").arg(items));
    Preparation preparation(*session, author());
    double seconds = 0;
    Result<qint64> expected = 0;
    seconds = microseconds([&] { expected = preparation.freeze(false); }) / 1e6;
    if (!expected)
        giveUp(expected.error().message);
    report(QStringLiteral("freeze of %1 items").arg(items), seconds, QStringLiteral("s"), 0);
    return path;
}

QString LibraryFixture::copyOf(qint64 items, const QString &name)
{
    const QString copy = m_folder.filePath(name + QStringLiteral(".opname"));
    QFile::remove(copy);
    if (!QFile::copy(frozen(items), copy))
        giveUp(QStringLiteral("no room for a copy of the session"));
    return copy;
}

std::vector<QString> LibraryFixture::codes(Session &session, std::size_t count)
{
    std::vector<QString> codes;
    codes.reserve(count);
    const Outcome visited = session.catalogue().visit(0, [&](const ListedItem &item) {
        if (!item.item.code.isEmpty())
            codes.push_back(item.item.code);
        return codes.size() < count;
    });
    if (!visited)
        giveUp(visited.error().message);
    return codes;
}

} // namespace opname::bench

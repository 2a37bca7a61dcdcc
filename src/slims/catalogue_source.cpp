#include "opname/slims/catalogue_source.h"

#include "database/database_source.h"
#include "export/item_export_source.h"
#include "opname/slims/demo_library.h"
#include "rest/rest_source.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CatalogueSource)
};

Result<std::unique_ptr<CatalogueSource>> openDemo(const QString &source)
{
    const QStringList parts = source.split(u':');
    bool isNumber = false;
    const qint64 items = parts.value(1).toLongLong(&isNumber);
    bool isSeed = true;
    const quint64 seed = parts.size() > 2 ? parts.value(2).toULongLong(&isSeed) : 1;
    if (!isNumber || !isSeed || parts.size() > 3 || items < 1 || items > 20'000'000)
        return failure(ErrorKind::Usage,
                       Text::tr("“%1” is no demonstration library. Write demo:N with a number of copies, for "
                                "example demo:3000.")
                           .arg(source));
    return std::make_unique<DemoLibrary>(items, seed);
}

} // namespace

Outcome CatalogueReceiver::takeDigests(const CatalogueDigests &)
{
    return {};
}

Outcome CatalogueReceiver::takeUnchangedItems(qint64, qint64)
{
    return {};
}

Result<PullCounts> CatalogueSource::pullChanges(const CatalogueDigests &, CatalogueReceiver &receiver,
                                                const PullWatcher &watcher)
{
    return pull(receiver, watcher);
}

bool isDemonstration(const QString &source)
{
    return source.startsWith(u"demo:");
}

Result<std::unique_ptr<CatalogueSource>> openCatalogueSource(const QString &source,
                                                             const SourceSecrets &secrets)
{
    if (isDemonstration(source))
        return openDemo(source);
    if (source.startsWith(u"mysql:"))
        return openDatabaseSource(source, secrets.password);
    if (source.startsWith(u"http://") || source.startsWith(u"https://"))
        return openRestSource(source, secrets.token);
    const QFileInfo file(source);
    if (!file.exists())
        return failure(ErrorKind::File,
                       Text::tr("“%1” does not exist. Name an export file of SLiMS, https://HOST/PATH, "
                                "mysql://USER@HOST/DATABASE, or "
                                "demo:N.")
                           .arg(source));
    if (!file.isFile() || !file.isReadable())
        return failure(ErrorKind::File,
                       Text::tr("“%1” cannot be read. Check the file and its rights.").arg(source));
    return std::make_unique<ItemExportSource>(source);
}

} // namespace opname

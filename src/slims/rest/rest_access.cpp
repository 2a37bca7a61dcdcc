#include "rest_access.h"

#include "answer_error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SlimsWeb)
};

struct NeededRight {
    SlimsTask task;
    QByteArrayView right;
    QString words; ///< as SLiMS's form for user groups has them
};

} // namespace

Result<RestAccess> RestAccess::of(const QString &address, const QString &token)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9._~+/=-]{0,512}$"),
                                          QRegularExpression::DontCaptureOption);
    auto site = RestAddress::parse(address);
    if (!site)
        return tl::unexpected(site.error());
    const QString bare = token.trimmed();
    if (!shape.match(bare).hasMatch())
        return failure(ErrorKind::Usage,
                       Text::tr("This is no token of SLiMS's Opname plugin. Copy it again from where it was "
                                "made, without anything before or behind it."));
    return RestAccess{std::move(*site), bare.toLatin1()};
}

std::vector<std::pair<SlimsTask, QString>> missingTasks(const PluginFacts &facts)
{
    static const NeededRight needed[] = {
        {SlimsTask::PullCatalogue, "bibliography.r", QStringLiteral("bibliography read")},
        {SlimsTask::PullCatalogue, "circulation.r", QStringLiteral("circulation read")},
        {SlimsTask::ChangeStatuses, "stock_take.w", QStringLiteral("stock_take write")},
        {SlimsTask::ChangeItems, "bibliography.w", QStringLiteral("bibliography write")},
        {SlimsTask::AddCopies, "bibliography.w", QStringLiteral("bibliography write")},
        {SlimsTask::Publish, "stock_take.r", QStringLiteral("stock_take read")},
        {SlimsTask::Publish, "stock_take.w", QStringLiteral("stock_take write")},
        {SlimsTask::OpenStockTake, "user1", QStringLiteral("user 1")}};
    std::vector<std::pair<SlimsTask, QString>> missing;
    for (const NeededRight &need : needed)
        if (!facts.has(need.right))
            missing.emplace_back(need.task, rightMissing(need.words).message);
    return missing;
}

} // namespace opname

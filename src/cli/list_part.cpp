#include "list_part.h"

namespace opname {

QList<QCommandLineOption> ListPart::options()
{
    return {{QStringLiteral("limit"), {}, QStringLiteral("N")},
            {QStringLiteral("after"), {}, QStringLiteral("CURSOR")}};
}

Result<ListPart> ListPart::of(const Call &call)
{
    const auto after = call.number(QStringLiteral("after"), 0);
    if (!after)
        return tl::unexpected(after.error());
    const auto limit = call.number(QStringLiteral("limit"), 0);
    if (!limit)
        return tl::unexpected(limit.error());
    ListPart part;
    part.m_after = *after;
    if (call.has(QStringLiteral("limit")))
        part.m_limit = *limit;
    return part;
}

bool ListPart::takes()
{
    ++m_count;
    if (m_count <= m_after || (m_limit && m_taken >= *m_limit))
        return false;
    ++m_taken;
    return true;
}

QJsonValue ListPart::next() const
{
    const qint64 reached = m_after + m_taken;
    return reached < m_count ? QJsonValue(QString::number(reached)) : QJsonValue();
}

} // namespace opname

#include "list_answer.h"

#include <QJsonDocument>

namespace opname {

QList<QCommandLineOption> ListAnswer::options()
{
    return {{QStringLiteral("limit"), {}, QStringLiteral("N")},
            {QStringLiteral("after"), {}, QStringLiteral("CURSOR")}};
}

ListAnswer::ListAnswer(const Call &call, QString name, qint64 after, std::optional<qint64> limit)
    : m_call(&call)
    , m_name(std::move(name))
    , m_after(after)
    , m_limit(limit)
{
    if (m_call->isJson())
        m_call->printBytes("{\"" + m_name.toUtf8() + "\":[");
}

Result<ListAnswer> ListAnswer::begin(const Call &call, const QString &name)
{
    const auto after = call.number(QStringLiteral("after"), 0);
    if (!after)
        return tl::unexpected(after.error());
    const auto limit = call.number(QStringLiteral("limit"), 0);
    if (!limit)
        return tl::unexpected(limit.error());
    return ListAnswer(call, name, *after,
                      call.has(QStringLiteral("limit")) ? std::optional<qint64>(*limit) : std::nullopt);
}

void ListAnswer::add(const std::function<QJsonObject()> &object, const std::function<QString()> &line)
{
    ++m_count;
    if (m_count <= m_after || (m_limit && m_printed >= *m_limit))
        return;
    ++m_printed;
    if (m_call->isJson())
        m_call->printBytes((m_printed > 1 ? ",\n" : "\n")
                           + QJsonDocument(object()).toJson(QJsonDocument::Compact));
    else
        m_call->printLine(line());
}

void ListAnswer::finish(const QJsonObject &more)
{
    if (!m_call->isJson())
        return;
    QJsonObject fields = more;
    if (m_limit || m_after > 0) {
        const qint64 reached = m_after + m_printed;
        fields.insert(QStringLiteral("total"), m_count);
        fields.insert(QStringLiteral("next"),
                      reached < m_count ? QJsonValue(QString::number(reached)) : QJsonValue());
    }
    const QByteArray rest = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    m_call->printBytes(fields.isEmpty() ? QByteArray("]}\n") : "]," + rest.sliced(1) + '\n');
}

} // namespace opname

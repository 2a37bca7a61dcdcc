#include "opname/workflow/connections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace opname {

namespace {

const QLatin1String settingsKey("connections");

bool holdsPassword(const QString &address)
{
    return !QUrl(address).password().isEmpty();
}

} // namespace

Connections::Connections(QObject *parent)
    : QObject(parent)
{
    for (const QJsonValue &value :
         QJsonDocument::fromJson(QSettings().value(settingsKey).toByteArray()).array()) {
        const QJsonObject object = value.toObject();
        const Connection kept{object.value(u"name").toString().trimmed(),
                              object.value(u"address").toString()};
        const bool isUsable = !kept.name.isEmpty() && kept.name.size() <= longestName
            && kept.address.size() <= longestAddress && isLibraryAddress(kept.address)
            && !holdsPassword(kept.address);
        if (isUsable && indexOf(kept.name) < 0 && m_all.size() < most)
            m_all.append(kept);
    }
}

qsizetype Connections::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Connection &connection) {
        return connection.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_all.cend() ? -1 : found - m_all.cbegin();
}

std::optional<Connection> Connections::named(const QString &name) const
{
    const qsizetype at = indexOf(name);
    return at < 0 ? std::nullopt : std::optional(m_all[at]);
}

std::optional<Connection> Connections::ofSource(const QString &label) const
{
    for (const Connection &connection : m_all)
        if (sourceLabel(connection.address) == label)
            return connection;
    return std::nullopt;
}

QString Connections::freeName(const QString &proposal) const
{
    QString name = proposal;
    for (int number = 2; indexOf(name) >= 0; ++number)
        name = QStringLiteral("%1 %2").arg(proposal).arg(number);
    return name;
}

Outcome Connections::check(const Connection &connection, const QString &formerName) const
{
    if (connection.name.isEmpty() || connection.name.size() > longestName)
        return failure(ErrorKind::Usage,
                       tr("A connection needs a name of at most %1 characters. Type one, or shorten it.")
                           .arg(longestName));
    if (connection.name.compare(formerName, Qt::CaseInsensitive) != 0 && indexOf(connection.name) >= 0)
        return failure(ErrorKind::Usage,
                       tr("There is a connection “%1” already. Choose another name.").arg(connection.name));
    if (!isLibraryAddress(connection.address) || connection.address.size() > longestAddress)
        return failure(ErrorKind::Usage,
                       tr("Write the address of SLiMS as in the browser, for example "
                          "https://perpustakaan.example.org/slims, or its database as "
                          "mysql://USER@HOST:PORT/DATABASE."));
    if (holdsPassword(connection.address))
        return failure(ErrorKind::Usage,
                       tr("A password must not stand in an address, where others can read it. Type it into "
                          "the field for it."));
    const auto source = openCatalogueSource(connection.address, {});
    if (!source && source.error().kind != ErrorKind::NotAvailable)
        return tl::unexpected(source.error());
    return {};
}

Outcome Connections::add(const Connection &connection)
{
    const Connection added{connection.name.trimmed(), connection.address.trimmed()};
    if (Outcome checked = check(added, {}); !checked)
        return checked;
    if (m_all.size() >= most)
        return failure(ErrorKind::Usage,
                       tr("There are %1 connections already. Remove one that is not used.").arg(most));
    m_all.append(added);
    keep();
    return {};
}

Outcome Connections::change(const QString &name, const Connection &changed)
{
    const Connection now{changed.name.trimmed(), changed.address.trimmed()};
    const qsizetype at = indexOf(name);
    if (at < 0)
        return add(now);
    if (Outcome checked = check(now, name); !checked)
        return checked;
    if (m_all[at] == now)
        return {};
    m_all[at] = now;
    keep();
    return {};
}

void Connections::remove(const QString &name)
{
    const qsizetype at = indexOf(name);
    if (at < 0)
        return;
    m_all.removeAt(at);
    keep();
}

void Connections::keep()
{
    QJsonArray array;
    for (const Connection &connection : m_all)
        array.append(QJsonObject{{QStringLiteral("name"), connection.name},
                                 {QStringLiteral("address"), connection.address}});
    QSettings().setValue(settingsKey, QJsonDocument(array).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

} // namespace opname

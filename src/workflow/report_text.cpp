#include "report_text.h"

#include "opname/session/catalogue_queries.h"
#include "opname/session/session.h"

namespace opname {

ReportText::ReportText(const Session &session, const QString &language)
    : ReportText(session, ReportMaking::now(session, language))
{
}

ReportText::ReportText(const Session &session, const ReportMaking &making)
    : m_making(making)
    , m_format(making.language, QTimeZone(making.zone))
{
    // Without a catalogue of texts (English) the source texts stand.
    (void)m_translator.load(QStringLiteral(":/opname/translations/opname_%1.qm").arg(making.language));
    const ReferenceLists lists = session.catalogue().references();
    const auto keep = [&](const QString &list, const std::vector<ReferenceEntry> &entries) {
        for (const ReferenceEntry &entry : entries)
            m_names.insert(list + u'\n' + entry.id, entry.name);
    };
    keep(QStringLiteral("location"), lists.locations);
    keep(QStringLiteral("collection_type"), lists.collectionTypes);
    keep(QStringLiteral("gmd"), lists.gmds);
    for (const ItemStatus &status : lists.statuses)
        m_names.insert(u"status\n" + status.id, status.name);
}

QString ReportText::translate(const char *context, const char *source) const
{
    const QString translated = m_translator.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString ReportText::locationName(const QString &id) const
{
    if (id.isEmpty())
        return translate("Report", "(no location)");
    return m_names.value(u"location\n" + id, id);
}

QString ReportText::siteName(const QString &site) const
{
    return site.isEmpty() ? translate("Report", "(no shelf location)") : site;
}

QString ReportText::placeName(const Place &place) const
{
    if (place.location.isEmpty())
        return place.site.isEmpty() ? translate("Report", "place not stated") : place.site;
    const QString location = m_names.value(u"location\n" + place.location, place.location);
    return place.site.isEmpty() ? location : QString(location + u", " + place.site);
}

QString ReportText::statusName(const QString &id) const
{
    return id.isEmpty() ? translate("Report", "Available") : m_names.value(u"status\n" + id, id);
}

QString ReportText::namesOf(const QStringList &ids, const QString &list) const
{
    QStringList names;
    for (const QString &id : ids)
        names.append(m_names.value(list + u'\n' + id, id));
    return names.join(u", "_qs);
}

} // namespace opname

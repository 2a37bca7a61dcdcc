#pragma once

#include "opname/domain/scan.h"
#include "opname/report/locale_text.h"
#include "opname/workflow/report_making.h"

#include <QHash>
#include <QTranslator>

namespace opname {

class Session;

/// The words of a document in its own language, whatever the program's is: texts of the context "Report",
/// numbers and dates, and the library's own names; and when and where it is made. Any thread once made.
class ReportText {
public:
    /// Made now, in the zone of the session's reports.
    ReportText(const Session &session, const QString &language);
    ReportText(const Session &session, const ReportMaking &making);

    /// The source text where there is no translation.
    QString translate(const char *context, const char *source) const;
    const LocaleText &format() const { return m_format; }
    QString language() const { return m_making.language; }
    const ReportMaking &making() const { return m_making; }

    QString locationName(const QString &id) const; ///< the id itself when SLiMS has no name for it
    QString siteName(const QString &site) const; ///< "(no shelf location)" for none
    QString placeName(const Place &place) const; ///< "Lantai 2, Rak A01"
    QString statusName(const QString &id) const; ///< "Tersedia" for none
    QString namesOf(const QStringList &ids,
                    const QString &list) const; ///< "location", "collection_type", "gmd"

private:
    QTranslator m_translator;
    ReportMaking m_making;
    LocaleText m_format;
    QHash<QString, QString> m_names; ///< list and id, separated by a line feed
};

} // namespace opname

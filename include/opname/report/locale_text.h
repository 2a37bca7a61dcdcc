#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace opname {

/// Numbers, dates and money as the reader's country writes them. `language` is "id" or "en".
/// Indonesia: 1.310 · 24 November 2026 · Rp1.250.000 · 78,5 %. English: 1,310 · 24 November 2026 ·
/// Rp1,250,000 · 78.5%. Times are told in `zone`; in the computer's own while it is invalid.
class LocaleText {
public:
    explicit LocaleText(const QString &language, const QTimeZone &zone = {});
    QString number(qint64 value) const;
    QString number(std::optional<qint64> value) const; ///< "–" when unknown
    QString percent(qint64 part, qint64 whole) const; ///< one decimal; "–" of nothing
    QString date(QDate date) const;
    QString dateTime(const QDateTime &time) const; ///< "24 November 2026 pukul 08.37"
    QDate day(const QDateTime &time) const; ///< that it is in the zone
    QTimeZone zone() const; ///< the computer's own while none is set
    /// Working time, "3 hari 2 jam 10 menit"; `dayMinutes`, 1 or more, is how long a day of it is.
    QString duration(qint64 minutes, qint64 dayMinutes) const;
    QString money(std::optional<qint64> value, const QString &currency) const; ///< whole units; "–" unknown

private:
    QDateTime inZone(const QDateTime &time) const;

    bool m_isIndonesian;
    QTimeZone m_zone;
};

} // namespace opname

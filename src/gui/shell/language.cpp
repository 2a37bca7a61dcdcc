#include "language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace opname::Language {

namespace {

QString &chosen()
{
    static QString language = QSettings().value(QStringLiteral("language"), QStringLiteral("id")).toString();
    return language;
}

} // namespace

QString current()
{
    return chosen();
}

void choose(const QString &language, bool isKept)
{
    static QTranslator translator;
    chosen() = language == u"en" ? QStringLiteral("en") : QStringLiteral("id");
    if (isKept)
        QSettings().setValue(QStringLiteral("language"), chosen());
    QLocale::setDefault(chosen() == u"en" ? QLocale(QLocale::English)
                                          : QLocale(QLocale::Indonesian, QLocale::Indonesia));
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/opname/translations/opname_%1.qm").arg(chosen())))
        QCoreApplication::installTranslator(&translator);
}

QString clockTime(const QTime &time, bool hasSeconds)
{
    const QString form = hasSeconds ? QStringLiteral("HH.mm.ss") : QStringLiteral("HH.mm");
    return time.toString(chosen() == u"en" ? QString(form).replace(u'.', u':') : form);
}

} // namespace opname::Language

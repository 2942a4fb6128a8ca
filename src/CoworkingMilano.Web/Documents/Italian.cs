using System.Globalization;
using CoworkingMilano.Domain;

namespace CoworkingMilano.Web.Documents;

/// <summary>Days, hours and rates as a letter writes them, whatever the thread's culture.</summary>
internal static class Italian
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("it-IT");

    extension(DateOnly day)
    {
        /// <summary><c>1° marzo 2026</c>, never parted at the end of a line.</summary>
        public string InWords => (day.Day == 1 ? "1°" : day.ToString("%d", Culture)) + day.ToString("\u00A0MMMM\u00A0yyyy", Culture);

        /// <summary><c>il 2 marzo 2026</c>, <c>l'8 marzo 2026</c>.</summary>
        public string WithArticle => day.After("il ", "l'");

        /// <summary><c>dal 2 marzo 2026</c>, <c>dall'8 marzo 2026</c>.</summary>
        public string AsStart => day.After("dal ", "dall'");

        /// <summary><c>al 2 marzo 2026</c>, <c>all'8 marzo 2026</c>.</summary>
        public string AsEnd => day.After("al ", "all'");

        private string After(string preposition, string elided) => (day.Day is 8 or 11 ? elided : preposition) + day.InWords;
    }

    extension(decimal rate)
    {
        /// <summary>Of a share between 0 and 1: <c>50%</c>.</summary>
        public string AsPercentage => (rate * 100).ToString("0.##", Culture) + "%";
    }

    extension(DateTime instant)
    {
        /// <summary><c>2 marzo 2026 alle 10:00</c>, in Milan.</summary>
        public string InWords => instant.DayInMilan.InWords + instant.InMilan.ToString(@" \a\l\l\e HH\:mm", Culture);
    }
}

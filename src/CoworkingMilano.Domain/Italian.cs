using System.Globalization;

namespace CoworkingMilano.Domain;

/// <summary>Days, hours and rates as a sentence says them, whatever the thread's culture: on a page, in a letter, in a message.</summary>
public static class Italian
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("it-IT");

    extension(DateOnly day)
    {
        /// <summary><c>1° marzo 2026</c>, never parted at the end of a line.</summary>
        public string InWords => (day.Day == 1 ? "1°" : day.ToString("%d", Culture)) + day.ToString("\u00A0MMMM\u00A0yyyy", Culture);

        /// <summary><c>il 2 marzo 2026</c>, <c>l’8 marzo 2026</c>.</summary>
        public string WithArticle => day.After("il ", "l’");

        /// <summary><c>del 2 marzo 2026</c>, <c>dell’8 marzo 2026</c>.</summary>
        public string WithPreposition => day.After("del ", "dell’");

        /// <summary><c>dal 2 marzo 2026</c>, <c>dall’8 marzo 2026</c>.</summary>
        public string AsStart => day.After("dal ", "dall’");

        /// <summary><c>al 2 marzo 2026</c>, <c>all’8 marzo 2026</c>.</summary>
        public string AsEnd => day.After("al ", "all’");

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
        public string InWords => instant.DayInMilan.InWords + instant.HourInWords;

        /// <summary><c>il 2 marzo 2026 alle 10:00</c>, in Milan.</summary>
        public string WithArticle => instant.DayInMilan.WithArticle + instant.HourInWords;

        private string HourInWords => instant.InMilan.ToString(@" \a\l\l\e HH\:mm", Culture);
    }
}

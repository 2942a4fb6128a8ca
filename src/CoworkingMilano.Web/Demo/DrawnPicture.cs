namespace CoworkingMilano.Web.Demo;

/// <summary>Rooms of coworking spaces that do not exist, drawn from a number: the same number draws the same room.</summary>
public static class DrawnPicture
{
    public const int Width = 1200;
    public const int Height = 800;
    private const int FloorTop = 520;

    private static readonly (uint Wall, uint Floor, uint Accent)[] Palettes =
    [
        (0xF4EDE4, 0xC9A27A, 0x0B5C8A), (0xE6EEF2, 0xB8B2A7, 0xD9822B), (0xEFE9F4, 0xA88B72, 0x4B6B50), (0xF6F1E7, 0x9C8F84, 0xB5483A),
        (0xE9F0EA, 0xC2AF95, 0x2F4B7C), (0xF2E7DF, 0x8D7B6C, 0x1F7A6D), (0xEAE7E1, 0xD3B88C, 0x7A4B8A),
    ];

    /// <summary>Desks in a row before high windows.</summary>
    public static byte[] OfDesks(int number)
    {
        var (canvas, palette) = Room(number);
        var random = new Random(number);
        var windows = 2 + (number % 3);
        for (var i = 0; i < windows; i++)
        {
            Window(canvas, 120 + (i * (960 / windows)), 110, (960 / windows) - 60, random);
        }

        for (var i = 0; i < 3; i++)
        {
            Desk(canvas, 90 + (i * 360), 560 + (i % 2 * 50), palette.Accent);
        }

        Plant(canvas, 1110, 640);
        return canvas.ToPng();
    }

    /// <summary>A table for many, under lamps.</summary>
    public static byte[] OfMeetingRoom(int number)
    {
        var (canvas, palette) = Room(number + 3);
        canvas.Rectangle(380, 130, 820, 380, 0x30363D);
        canvas.Rectangle(395, 145, 805, 365, 0xDDE8EE);
        canvas.Rectangle(430, 200, 640, 218, palette.Accent);
        canvas.Rectangle(430, 240, 760, 252, 0x9FB3BF);
        canvas.Rectangle(430, 270, 720, 282, 0x9FB3BF);
        for (var i = 0; i < 3; i++)
        {
            Lamp(canvas, 300 + (i * 300), 90 + (number % 4 * 12), palette.Accent);
        }

        for (var i = 0; i < 5; i++)
        {
            Chair(canvas, 230 + (i * 170), 500, palette.Accent);
        }

        canvas.Trapezium(580, 240, 960, 660, 140, 1060, 0x8A5A3B);
        canvas.Rectangle(140, 660, 1060, 684, 0x6F472E);
        return canvas.ToPng();
    }

    private static (Canvas Canvas, (uint Wall, uint Floor, uint Accent) Palette) Room(int number)
    {
        var palette = Palettes[number % Palettes.Length];
        var canvas = new Canvas(Width, Height);
        canvas.Rectangle(0, 0, Width, FloorTop, palette.Wall);
        canvas.Rectangle(0, FloorTop, Width, Height, palette.Floor);
        canvas.Rectangle(0, FloorTop - 14, Width, FloorTop, 0xFFFFFF);
        return (canvas, palette);
    }

    private static void Window(Canvas canvas, int left, int top, int width, Random random)
    {
        canvas.Rectangle(left - 12, top - 12, left + width + 12, top + 292, 0xFFFFFF);
        canvas.Rectangle(left, top, left + width, top + 280, 0xCFE6F5);
        for (var x = left; x < left + width; x += 46)
        {
            canvas.Rectangle(x, top + 280 - random.Next(60, 190), Math.Min(x + 44, left + width), top + 280, x / 46 % 2 == 0 ? 0xA9BFCCu : 0x93AFC0u);
        }

        canvas.Rectangle(left + (width / 2) - 4, top, left + (width / 2) + 4, top + 280, 0xFFFFFF);
    }

    private static void Desk(Canvas canvas, int left, int top, uint accent)
    {
        Chair(canvas, left + 130, top - 60, accent);
        canvas.Rectangle(left + 96, top - 74, left + 196, top - 8, 0x30363D);
        canvas.Rectangle(left + 102, top - 68, left + 190, top - 16, 0xBFD4DF);
        canvas.Rectangle(left + 80, top - 8, left + 212, top, 0x56606A);
        canvas.Rectangle(left, top, left + 290, top + 20, 0xE2C79F);
        canvas.Rectangle(left + 18, top + 20, left + 30, top + 170, 0x4A4A4A);
        canvas.Rectangle(left + 260, top + 20, left + 272, top + 170, 0x4A4A4A);
        canvas.Rectangle(left + 236, top - 26, left + 256, top, accent);
    }

    private static void Chair(Canvas canvas, int left, int top, uint accent)
    {
        canvas.Rectangle(left, top, left + 84, top + 90, accent);
        canvas.Rectangle(left + 36, top + 90, left + 48, top + 180, 0x3C3C3C);
    }

    private static void Lamp(Canvas canvas, int x, int drop, uint accent)
    {
        canvas.Rectangle(x - 2, 0, x + 2, drop, 0x3C3C3C);
        canvas.Trapezium(drop, x - 18, x + 18, drop + 46, x - 58, x + 58, accent);
        canvas.Disc(x, drop + 50, 14, 0xFFF1C1);
    }

    private static void Plant(Canvas canvas, int x, int bottom)
    {
        canvas.Trapezium(bottom, x - 44, x + 44, bottom + 90, x - 30, x + 30, 0xB4694B);
        canvas.Disc(x, bottom - 60, 58, 0x3F7D52);
        canvas.Disc(x - 46, bottom - 20, 40, 0x4F9463);
        canvas.Disc(x + 46, bottom - 26, 42, 0x357048);
    }
}

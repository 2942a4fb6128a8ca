using System.Text;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;

namespace CoworkingMilano.Tests.Domain.Files;

public class CleaningAPicture
{
    [Fact]
    public void Takes_place_device_and_comments_out_of_a_jpeg()
    {
        var picture = SomeFile.Jpeg(exif: true, gps: true, comment: SomeFile.Comment);
        Assert.True(Holds(picture, SomeFile.LatitudeBytes) && Holds(picture, SomeFile.Camera) && Holds(picture, SomeFile.Comment));

        var clean = PictureCleaning.WithoutMetadata(picture, FileKind.Jpeg)!.Bytes;

        Assert.False(Holds(clean, SomeFile.LatitudeBytes) || Holds(clean, SomeFile.Camera) || Holds(clean, SomeFile.Comment) || Holds(clean, "Exif"));
        Assert.Equal(SomeFile.Jpeg(), clean);
    }

    [Fact]
    public void Takes_text_place_and_time_out_of_a_png()
    {
        var picture = SomeFile.Png(text: true);
        Assert.True(Holds(picture, SomeFile.LatitudeBytes) && Holds(picture, SomeFile.Camera) && Holds(picture, SomeFile.Comment) && Holds(picture, "tIME"));

        Assert.Equal(SomeFile.Png(), PictureCleaning.WithoutMetadata(picture, FileKind.Png)!.Bytes);
    }

    [Theory]
    [InlineData(1, 64, 48)]
    [InlineData(3, 64, 48)]
    [InlineData(6, 48, 64)]
    [InlineData(8, 48, 64)]
    public void Keeps_a_jpeg_the_right_way_up_and_tells_its_size_on_screen(int orientation, int width, int height)
    {
        var clean = PictureCleaning.WithoutMetadata(SomeFile.Jpeg(64, 48, gps: true, orientation: orientation), FileKind.Jpeg)!;

        Assert.Equal((width, height), (clean.Width, clean.Height));
        Assert.Equal(orientation != 1, Holds(clean.Bytes, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation]));
        Assert.False(Holds(clean.Bytes, SomeFile.LatitudeBytes));
    }

    [Fact]
    public void Reads_the_orientation_in_either_byte_order()
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var upright = SomeFile.Jpeg(64, 48);

        var clean = PictureCleaning.WithoutMetadata([.. upright[..2], .. SomeFile.JpegSegment(0xE1, exif), .. upright[2..]], FileKind.Jpeg)!;

        Assert.Equal((48, 64), (clean.Width, clean.Height));
    }

    [Fact]
    public void Keeps_colours_and_drops_previews()
    {
        var plain = SomeFile.Jpeg();
        var profile = SomeFile.JpegSegment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 42]);
        var adobe = SomeFile.JpegSegment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);
        var previews = SomeFile.JpegSegment(0xE2, [.. "MPF\0"u8, 1, 2, 3]);
        var jfifWithPreview = SomeFile.JpegSegment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);

        var clean = PictureCleaning.WithoutMetadata([0xFF, 0xD8, .. jfifWithPreview, .. profile, .. previews, .. adobe, .. plain[20..]], FileKind.Jpeg)!.Bytes;

        Assert.Equal([.. plain[..20], .. profile, .. adobe, .. plain[20..]], clean);
    }

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    public void Cuts_what_follows_the_image(FileKind kind)
    {
        var picture = kind is FileKind.Jpeg ? SomeFile.Jpeg() : SomeFile.Png();

        Assert.Equal(picture, PictureCleaning.WithoutMetadata([.. picture, .. SomeFile.Zip()], kind)!.Bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void Changes_nothing_the_second_time(int orientation)
    {
        var jpeg = PictureCleaning.WithoutMetadata(SomeFile.Jpeg(gps: true, orientation: orientation, comment: SomeFile.Comment), FileKind.Jpeg)!;
        var again = PictureCleaning.WithoutMetadata(jpeg.Bytes, FileKind.Jpeg)!;

        Assert.Equal(jpeg.Bytes, again.Bytes);
        Assert.Equal((jpeg.Width, jpeg.Height), (again.Width, again.Height));
    }

    [Fact]
    public void Leaves_a_picture_that_passes_inspection()
    {
        Assert.True(FileInspection.Of(PictureCleaning.WithoutMetadata(SomeFile.Jpeg(4000, 3000, gps: true, orientation: 6), FileKind.Jpeg)!.Bytes).IsAccepted);
        Assert.True(FileInspection.Of(PictureCleaning.WithoutMetadata(SomeFile.Png(800, 600, text: true), FileKind.Png)!.Bytes).IsAccepted);
    }

    [Fact]
    public void Gives_nothing_for_what_is_not_a_whole_picture_of_that_kind()
    {
        Assert.Null(PictureCleaning.WithoutMetadata([], FileKind.Jpeg));
        Assert.Null(PictureCleaning.WithoutMetadata(SomeFile.Jpeg(), FileKind.Png));
        Assert.Null(PictureCleaning.WithoutMetadata(SomeFile.Png(), FileKind.Jpeg));
        Assert.Null(PictureCleaning.WithoutMetadata(SomeFile.Pdf(), FileKind.Pdf));
        Assert.Null(PictureCleaning.WithoutMetadata(SomeFile.Jpeg()[..^1], FileKind.Jpeg));
        Assert.Null(PictureCleaning.WithoutMetadata(SomeFile.Jpeg(8200, 5000), FileKind.Jpeg));
    }

    private static bool Holds(byte[] picture, string text) => Holds(picture, Encoding.UTF8.GetBytes(text));

    private static bool Holds(byte[] picture, byte[] bytes) => picture.AsSpan().IndexOf(bytes) >= 0;
}

namespace CoworkingMilano.Domain.Files;

/// <summary>What people may attach.</summary>
public enum FileKind { Pdf, Jpeg, Png }

public static class FileKinds
{
    extension(FileKind kind)
    {
        public string MediaType => kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        /// <summary>With its dot.</summary>
        public string Extension => kind switch
        {
            FileKind.Pdf => ".pdf",
            FileKind.Jpeg => ".jpg",
            FileKind.Png => ".png",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        public bool IsPicture => kind is FileKind.Jpeg or FileKind.Png;

        /// <summary>A name without extension claims nothing, so it agrees with every kind.</summary>
        public bool AgreesWith(string fileName)
        {
            var extension = Path.GetExtension(fileName).ToLowerInvariant();
            return extension is "" || extension == kind.Extension || (kind is FileKind.Jpeg && extension is ".jpeg" or ".jpe" or ".jfif");
        }
    }
}

using System.Diagnostics;

namespace CoworkingMilano.BrowserTests.Support;

/// <summary>A disk of a few megabytes, in memory, that can be filled to its last byte.</summary>
public sealed class SmallDisk : IDisposable
{
    private const int Block = 4096;

    private readonly string _mount = Directory.CreateTempSubdirectory("portal-disk-").FullName;

    private SmallDisk()
    {
    }

    /// <summary>An empty folder on it.</summary>
    public string Folder => Path.Combine(_mount, "portale");

    private string Ballast => Path.Combine(_mount, "zavorra");

    /// <summary>Only who may mount can have one: elsewhere the test says that it was skipped.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk._mount))
        {
            Directory.Delete(disk._mount);
            Assert.Skip("A disk that can be filled wants the right to mount one: run this test as root.");
        }

        Directory.CreateDirectory(disk.Folder);
        return disk;
    }

    public void Fill()
    {
        try
        {
            using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                ballast.Write(new byte[Block]);
            }
        }
        catch (IOException)
        {
            // No space left.
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", _mount);
        Directory.Delete(_mount);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

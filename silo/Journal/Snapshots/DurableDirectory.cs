using System.Runtime.InteropServices;
using System.Text;

namespace SituationRoom.Journal.Snapshots;

/// <summary>Makes the names in a directory durable. .NET opens no directories, so this asks the system's library; Windows needs no such call.</summary>
internal static class DurableDirectory
{
    public static void Sync(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open([.. Encoding.UTF8.GetBytes(directory), 0], 0);
        if (handle < 0)
        {
            throw new IOException($"{directory} can't be opened to make it durable (errno {Marshal.GetLastPInvokeError()})");
        }

        try
        {
            if (Synchronise(handle) != 0)
            {
                throw new IOException($"{directory} can't be made durable (errno {Marshal.GetLastPInvokeError()})");
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; three calls of plain types don't.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Synchronise(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054
}

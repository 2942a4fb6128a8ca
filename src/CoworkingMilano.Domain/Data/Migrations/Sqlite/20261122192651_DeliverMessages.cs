using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeliverMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FailedAt",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Failure",
                table: "Notices",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HeldUntil",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "Notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Notices",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadAt",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RefusalNoticeId",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // Rows there are take the version each was stamped with: as good as any other random name.
            migrationBuilder.Sql("""UPDATE "Notices" SET "Key" = "RowVersion";""");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_FailedAt",
                table: "Notices",
                column: "FailedAt",
                filter: "\"FailedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Key",
                table: "Notices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RefusalNoticeId",
                table: "Notices",
                column: "RefusalNoticeId");

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_RefusalNotices_RefusalNoticeId",
                table: "Notices",
                column: "RefusalNoticeId",
                principalTable: "RefusalNotices",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_RefusalNotices_RefusalNoticeId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_FailedAt",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_Key",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_RefusalNoticeId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "FailedAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Failure",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MessageId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "ReadAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "RefusalNoticeId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "Tries",
                table: "Notices");
        }
    }
}

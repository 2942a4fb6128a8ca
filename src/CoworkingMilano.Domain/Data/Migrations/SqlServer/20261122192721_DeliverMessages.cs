using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Failure",
                table: "Notices",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HeldUntil",
                table: "Notices",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "Notices",
                type: "uniqueidentifier",
                nullable: false,
                // One for each row there is, and for those that a node of the version before still writes.
                defaultValueSql: "NEWID()");

            migrationBuilder.AddColumn<string>(
                name: "MessageId",
                table: "Notices",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadAt",
                table: "Notices",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RefusalNoticeId",
                table: "Notices",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "Notices",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "Notices",
                type: "int",
                nullable: false,
                defaultValue: 0);

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
